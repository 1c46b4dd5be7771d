// The search page: what is typed is looked up in this browser, in the static
// files of the index, by the same engine that answers `qonys search`.
// What is typed on this page is sent to nobody; only an address that is opened
// with a query in it (from the front page, from a link) is seen by the host.

const SHOWN = 10;
/** The band of pages that have some of the words only. */
const SOME = 1;
/** Typing pauses this long before the index is asked … */
const TYPING = 120;
/** … and this long before the count is announced. */
const SETTLED = 700;

const root = document.getElementById("search");
const form = document.querySelector("main form[role=search]");
const input = form.elements.q;
const lists = document.getElementById("search-lists");
const part = (name) => root.querySelector(`[data-part=${name}]`);
const status = part("status");
const results = part("results");
const words = (name) =>
  new Map([...part(name).content.querySelectorAll("data")].map((data) => [data.value, data.textContent]));
const kinds = words("kinds");
const groups = words("group-names");
/** What is said of a result in a lesser band, by the number of the band. */
const notes = words("notes");
const plurals = new Intl.PluralRules(document.documentElement.lang);

/** An index file that is there but of no use; its code says why. */
class Fault extends Error {}

/** After a failure files are not taken from the browser's cache, where a damaged one may lie. */
let cached = "default";

async function fetchFile(name, cache = cached) {
  const response = await fetch(root.dataset.index + name, { cache });
  // Files of the index are taken away only when there is a new one.
  if (response.status === 404) throw new Fault("search/other-index");
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response;
}

/** The content of an index file. Some hosts inflate on the way, most do not. */
async function content(name) {
  const bytes = new Uint8Array(await (await fetchFile(name)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Fragments are asked for again with every letter typed. */
const fragments = new Map();

async function fragment(name) {
  if (!fragments.has(name)) fragments.set(name, await content(name));
  return fragments.get(name);
}

async function open() {
  const { module, wasm } = root.dataset;
  const [loaded, entry] = await Promise.all([
    import(module).then(async (loaded) => {
      await loaded.default({ module_or_path: wasm });
      return loaded;
    }),
    // The one file with a fixed name: it must be the one of today.
    fetchFile("entry.txt", "no-cache").then((response) => response.text()),
  ]);
  const made = new loaded.Engine(document.documentElement.lang, entry);
  // Asked for nothing it says only what is wrong with the entry.
  parts(made.ask("", true));
  return made;
}

/** The parts of what the engine says, without the first, which is a fault or nothing. */
function parts(said) {
  const [fault, ...rest] = said.split("\u001f");
  if (fault) throw new Fault(fault);
  return rest;
}

let opening;
let opened;

async function engine() {
  opening ??= open();
  try {
    opened = await opening;
  } catch (error) {
    opening = undefined;
    throw error;
  }
  return opened;
}

/** Each search has a number; one that is no longer the last gives up. */
let current = 0;
let limit = SHOWN;
/** The group of pages that is shown; empty for all. */
let group = "";
/** Whether exactly what was typed is asked for. */
let literal = false;

async function search(announceAfter) {
  const run = ++current;
  const outdated = () => run !== current;
  clearTimeout(typing);
  clearTimeout(announcing);
  // The engine parts its answers by control characters.
  const query = input.value.replace(/[\0-\x1f]/g, " ");
  if (query.trim() === "") {
    root.dataset.state = "answered";
    return show(undefined);
  }
  // For the tests, which cannot see that something is still on its way.
  root.dataset.state = "asking";
  const waiting = setTimeout(() => outdated() || announce(status.dataset.loading), 400);
  let shownSome = false;
  let before = "";
  try {
    const index = await engine();
    for (;;) {
      if (outdated()) return;
      const answer = read(index.ask(query, literal));
      // While the other languages are on their way, what there is is shown.
      if (answer.missing.length === 0 || answer.found.length > 0) {
        const shown = await toShow(index, query, answer, outdated);
        if (!shown || outdated()) return;
        show(shown, announceAfter);
        shownSome = answer.found.length > 0;
      }
      if (answer.missing.length === 0) {
        cached = "default";
        return keep();
      }
      // What was added and is still missing will never be there.
      if (answer.missing.join() === before) throw new Fault("search/damaged-file");
      before = answer.missing.join();
      const files = await Promise.all(answer.missing.map(content));
      if (outdated()) return;
      for (const [at, file] of files.entries()) index.add(answer.missing[at], file);
    }
  } catch (error) {
    if (!outdated()) fail(error, shownSome);
  } finally {
    clearTimeout(waiting);
    if (!outdated()) root.dataset.state = "answered";
  }
}

/** An answer of the engine: files that it needs first, how the query was read, the pages. */
function read(said) {
  const [missing, reading, folder, ...flat] = parts(said);
  const found = [];
  for (let at = 0; at < flat.length; at += 3) {
    const [page, band, group] = flat.slice(at, at + 3);
    found.push({ page: Number(page), file: `${folder}${page}.bin`, band: Number(band), group });
  }
  return { missing: missing.split("\n").filter(Boolean), reading, found };
}

/** What is shown of the pages that answer; nothing if another search has begun. */
async function toShow(index, query, { reading, found }, outdated) {
  if (!reading) return {};
  const counts = new Map();
  for (const one of found) counts.set(one.group, (counts.get(one.group) ?? 0) + 1);
  const chosen = counts.has(group) ? found.filter((one) => one.group === group) : found;
  const first = chosen.slice(0, limit);
  const files = await Promise.all(first.map(({ file }) => fragment(file)));
  if (outdated()) return undefined;
  const items = first.map(({ page, band }, at) => item(parts(index.excerpt(page, files[at])), band));
  return { query, reading, items, counts, total: found.length, chosen: chosen.length, whole: found.some(({ band }) => band > SOME) };
}

let kept = false;

/** Has the files that were loaded kept for days without a network; what was typed is not among them. */
async function keep() {
  if (kept || !("serviceWorker" in navigator)) return;
  kept = true;
  try {
    await navigator.serviceWorker.register(root.dataset.worker);
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage([location.origin + location.pathname, ...loaded]);
  } catch (error) {
    // Where it is forbidden the search needs the network, that is all.
    console.info(error);
  }
}

/** A result, made of the parts that the engine gives. */
function item([path, kind, anchor, title, heading, text], band) {
  const made = part("result").content.cloneNode(true);
  const href = root.dataset.base + path;
  made.querySelector(".result-kind").textContent = kinds.get(kind) ?? "";
  const link = made.querySelector(".result-title a");
  link.href = href;
  mark(link, title);
  mark(made.querySelector(".result-excerpt"), text);
  const note = made.querySelector(".result-note");
  if (notes.has(`${band}`)) note.textContent = notes.get(`${band}`);
  else note.remove();
  const section = made.querySelector(".result-section");
  if (anchor && heading) {
    const there = section.querySelector("a");
    there.href = `${href}#${encodeURIComponent(anchor)}`;
    mark(there, heading);
  } else {
    section.remove();
  }
  return made;
}

/** Puts text into an element; what stands between the two signs is marked. */
function mark(element, text) {
  element.textContent = "";
  for (const [at, piece] of text.split(/[\u0002\u0003]/).entries()) {
    if (at % 2 === 0) {
      element.append(piece);
    } else {
      const marked = document.createElement("mark");
      marked.textContent = piece;
      element.append(marked);
    }
  }
}

let announcing;

function announce(text) {
  if (status.textContent !== text) status.textContent = text;
}

function show(found, announceAfter = 0) {
  const total = found?.total ?? 0;
  const asked = found?.query !== undefined;
  const focused = [...results.children].findIndex((one) => one.contains(document.activeElement));
  part("failed").hidden = true;
  part("none").hidden = !asked || total > 0;
  part("found").hidden = total === 0;
  lists.hidden = total > 0;
  results.replaceChildren(...(found?.items ?? []));
  // The list is new; the keyboard is where it was.
  if (focused >= 0) (results.children[focused]?.querySelector("a") ?? input).focus();
  part("more").hidden = !asked || found.items.length >= found.chosen;
  const told = showReading(asked ? found : undefined);
  showGroups(found?.counts, total);
  const { none, some, other } = status.dataset;
  let text = "";
  if (asked && total === 0) text = none.replace("{query}", () => found.query.trim());
  if (total > 0) {
    const counted = status.dataset[plurals.select(total)] ?? other;
    text = counted.replace("{n}", total.toLocaleString(document.documentElement.lang));
    if (!found.whole) text = `${some} ${text}`;
  }
  if (told) text = `${told} ${text}`;
  clearTimeout(announcing);
  announcing = setTimeout(() => announce(text), announceAfter);
}

/** Says that something else was looked for than was typed, and offers the latter. Returns what is said. */
function showReading(found) {
  const place = part("reading");
  const words = { k: place.dataset.keyboard, s: place.dataset.spelling }[found?.reading[0]];
  place.hidden = !words;
  if (!words) return "";
  const query = found.query.trim();
  const told = words.replace("{query}", () => query).replace("{meant}", () => found.reading.slice(1).trim());
  const [text, link] = place.children;
  if (text.textContent !== told) text.textContent = told;
  link.textContent = place.dataset.literal.replace("{query}", () => query);
  link.href = address(true);
  return told;
}

/** The groups that have results, to choose one from. */
function showGroups(counts, total) {
  const place = part("groups");
  place.hidden = !counts || counts.size < 2;
  const focused = place.contains(document.activeElement) ? document.activeElement.value : undefined;
  for (const old of place.querySelectorAll("button")) old.remove();
  if (place.hidden) return;
  const add = (name, words, count) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-group";
    button.value = name;
    button.setAttribute("aria-pressed", `${name === (counts.has(group) ? group : "")}`);
    const number = document.createElement("span");
    number.textContent = count.toLocaleString(document.documentElement.lang);
    button.append(`${words} `, number);
    place.append(button);
    if (name === focused) button.focus();
  };
  add("", place.dataset.all, total);
  for (const [name, words] of groups) if (counts.has(name)) add(name, words, counts.get(name));
}

/** Says what went wrong; what has been found already stays. */
function fail(error, shownSome) {
  console.error(error);
  if (!shownSome) show(undefined);
  // Nothing that may be damaged is used again.
  cached = "reload";
  fragments.clear();
  opening = undefined;
  // A file that is whole but of another version: this page is older than the index.
  const kind = error instanceof Fault && error.message.startsWith("search/other-") ? "old" : "network";
  for (const words of part("failed").querySelectorAll("[data-failed]")) words.hidden = words.dataset.failed !== kind;
  part("failed").dataset.kind = kind;
  part("failed").hidden = false;
}

function address(exactly = literal) {
  const url = new URL(location.href);
  const query = input.value.trim();
  for (const [name, value] of [["q", query], ["kind", query && group], ["exact", query && exactly ? "1" : ""]]) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  url.hash = "";
  return url;
}

function fromAddress() {
  const asked = new URL(location.href).searchParams;
  input.value = asked.get("q") ?? "";
  group = asked.get("kind") ?? "";
  literal = asked.get("exact") === "1";
  limit = SHOWN;
  return search(0);
}

/** Something else is asked now: what was chosen for the last question is forgotten. */
function anew() {
  limit = SHOWN;
  group = "";
  literal = false;
}

let typing;

input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    anew();
    history.replaceState(null, "", address());
    search(SETTLED - TYPING);
  }, TYPING);
});
// The engine is on its way before the first letter is.
input.addEventListener("focus", () => engine().catch(() => {}), { once: true });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  if (input.value.trim() !== (new URL(location.href).searchParams.get("q") ?? "")) anew();
  if (address().href !== location.href) history.pushState(null, "", address());
  search(0);
});

part("groups").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  group = button.value;
  limit = SHOWN;
  history.pushState(null, "", address());
  search(0);
});

part("reading").querySelector("a").addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  literal = true;
  group = "";
  history.pushState(null, "", address());
  search(0);
  input.focus();
});

part("more").addEventListener("click", async () => {
  const first = limit;
  limit += SHOWN;
  await search(0);
  results.children[first]?.querySelector("a")?.focus();
});

part("retry").addEventListener("click", async () => {
  // A module that did not load once is not asked for again by all browsers.
  if (part("failed").dataset.kind === "old" || !opened) {
    if ("caches" in window) await caches.delete("qonys-search-1");
    location.reload();
  } else {
    input.focus();
    part("failed").hidden = true;
    search(0);
  }
});

// Down from the field into the results, up and down between them, and back.
const steps = { ArrowDown: 1, ArrowUp: -1 };
root.parentElement.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...results.querySelectorAll(".result-title a")];
  const inside = event.target.closest(".result");
  if (event.target !== input && !inside) return;
  const next = (inside ? [...results.children].indexOf(inside) : -1) + step;
  const target = next < 0 ? input : links[next];
  if (!target || (event.target === input && step < 0)) return;
  event.preventDefault();
  target.focus();
});

addEventListener("popstate", fromAddress);
if (new URL(location.href).searchParams.has("q")) fromAddress();
