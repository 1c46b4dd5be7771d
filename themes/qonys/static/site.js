// Progressive enhancement only: every page reads the same without this file.
// What it adds are the filters of occupations, of terms and of the plan.

document.documentElement.classList.add("js");

/** Words compared without case and the difference of ё and е. Hyphens count: codes have them. */
const plain = (text) => text.toLowerCase().replaceAll("ё", "е");

for (const form of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(form.dataset.filter);
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  // A row without words of its own is known by what it shows.
  const rows = [...list.querySelectorAll("[data-words]")].map((row) => [row, plain(row.dataset.words || row.textContent)]);

  const filter = () => {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [row, words] of rows) {
      const fits = wanted.every((word) => words.includes(word));
      row.hidden = !fits;
      found += fits ? 1 : 0;
    }
    for (const field of list.querySelectorAll("section, .umbrella")) {
      field.hidden = !field.querySelector("[data-words]:not([hidden])");
    }
    const { none, some } = status.dataset;
    status.textContent = wanted.length === 0 ? "" : found === 0 ? none : `${some} ${found}`;
  };

  input.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  // The other names of a row stand on the same page in the other languages. They
  // are fetched when somebody begins to look for one; without them the filter
  // knows the language of the page.
  if ("languages" in form.dataset) {
    let asked = false;
    const ask = async () => {
      if (asked) return;
      asked = true;
      const links = [...document.querySelectorAll(".languages a:not([aria-current])")];
      const pages = await Promise.all(links.map((link) => fetch(link.href).then((answer) => answer.text()).catch(() => "")));
      pages.forEach((text, at) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        for (const entry of rows) {
          const there = page.getElementById(entry[0].id);
          if (!there) continue;
          const name = document.createElement("span");
          name.className = "official";
          name.lang = links[at].lang;
          name.textContent = there.textContent.trim();
          entry[0].append(name);
          entry[1] += ` ${plain(name.textContent)}`;
        }
      });
      filter();
    };
    input.addEventListener("focus", ask);
    input.addEventListener("input", ask);
  }
}

// The filter of the plan. What can be chosen is what the rows say of themselves.
for (const form of document.querySelectorAll("[data-choose]")) {
  const list = document.getElementById(form.dataset.choose);
  const status = form.querySelector("[role=status]");
  const none = "–";
  const rows = [...list.querySelectorAll("tbody tr")].map((row) => ({
    row,
    section: row.closest("section").querySelector("h3").textContent,
    lead: row.dataset.lead || none,
    year: row.dataset.year,
  }));
  for (const select of form.querySelectorAll("select")) {
    const values = [...new Set(rows.map((row) => row[select.name]))];
    if (select.name !== "section") values.sort((a, b) => (a === none) - (b === none) || a.localeCompare(b, document.documentElement.lang));
    select.append(...values.map((value) => new Option(value === none ? select.dataset.none : value, value)));
  }

  const choose = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    let shown = 0;
    for (const one of rows) {
      const fits = wanted.every(([name, value]) => one[name] === value);
      one.row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const section of list.querySelectorAll("section")) {
      section.hidden = !section.querySelector("tbody tr:not([hidden])");
    }
    const said = shown === 0 ? status.dataset.none : status.dataset.some.replace("{n}", shown);
    status.textContent = wanted.length === 0 ? "" : said;
  };

  // Whoever follows a link to a row gets to see it.
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]") || !list.contains(target)) return;
    form.reset();
    choose();
    target.scrollIntoView();
  };

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("hashchange", show);
  addEventListener("click", (event) => event.target.closest("a[href*='#']") && setTimeout(show));
  choose();
  show();
}
