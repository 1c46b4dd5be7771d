// Progressive enhancement only: every page reads the same without this file.
// The one thing it adds is the filter of occupations.

document.documentElement.classList.add("js");

/** Words compared without case and the difference of ё and е. Hyphens count: codes have them. */
const plain = (text) => text.toLowerCase().replaceAll("ё", "е");

for (const form of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(form.dataset.filter);
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const rows = [...list.querySelectorAll("[data-words]")].map((row) => [row, plain(row.dataset.words)]);

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
}
