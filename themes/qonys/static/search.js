// The search page: what is typed is looked up in this browser, in the static
// files of the index, by the same engine that answers `qonys search`.
// Nothing that is typed leaves the browser.

const SHOWN = 10;
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
const kinds = new Map(
  [...part("kinds").content.querySelectorAll("data")].map((data) => [data.value, data.textContent]),
);
const plurals = new Intl.PluralRules(document.documentElement.lang);

/** An index file that is there but of no use; its code says why. */
class Fault extends Error {}

/** After a failure files are not taken from the browser's cache, where a damaged one may lie. */
let cached = "default";

async function fetchFile(name, cache = cached) {
  const response = await fetch(root.dataset.index + name, { cache });
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
  const [engine, entry] = await Promise.all([
    import(module).then(async (loaded) => {
      await loaded.default({ module_or_path: wasm });
      return loaded;
    }),
    // The one file with a fixed name: it must be the one of today.
    fetchFile("entry.json", "no-cache").then((response) => response.json()),
  ]);
  return check(new engine.Engine(await content(entry.catalogue)));
}

function check(engine) {
  const code = engine.fault();
  if (code) throw new Fault(code);
  return engine;
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

async function search(announceAfter) {
  const run = ++current;
  const outdated = () => run !== current;
  const query = input.value;
  clearTimeout(announcing);
  if (query.trim() === "") return show(undefined);
  const waiting = setTimeout(() => announce(status.dataset.loading), 400);
  try {
    const index = await engine();
    if (outdated()) return;
    if (!index.ask(query)) return show(undefined);
    for (let names; (names = index.missing().split("\n").filter(Boolean)).length > 0; ) {
      const shards = await Promise.all(names.map(content));
      if (outdated()) return;
      for (const [at, shard] of shards.entries()) index.add(names[at], shard);
      check(index);
    }
    const ranked = index.rank();
    check(index);
    const pages = [...ranked].filter((_, at) => at % 2 === 0);
    const first = pages.slice(0, limit);
    const files = await Promise.all(first.map((page) => fragment(index.fragment(page))));
    if (outdated()) return;
    const items = first.map((page, at) => item(index.excerpt(page, files[at])));
    check(index);
    show({ query, items, total: pages.length, all: ranked[1] > 0 }, announceAfter);
  } catch (error) {
    if (!outdated()) fail(error);
  } finally {
    clearTimeout(waiting);
  }
}

/** A result, made of the parts that the engine gives. */
function item(parts) {
  const [path, kind, anchor, title, heading, text] = parts.split("\u001f");
  const made = part("result").content.cloneNode(true);
  const href = root.dataset.base + path;
  made.querySelector(".result-kind").textContent = kinds.get(kind) ?? "";
  const link = made.querySelector(".result-title a");
  link.href = href;
  mark(link, title);
  mark(made.querySelector(".result-excerpt"), text);
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
  cached = "default";
  part("failed").hidden = true;
  part("none").hidden = !found || total > 0;
  part("found").hidden = total === 0;
  lists.hidden = total > 0;
  results.replaceChildren(...(found?.items ?? []));
  part("more").hidden = !found || found.items.length >= total;
  const { none, some, other } = status.dataset;
  let text = "";
  if (found && total === 0) text = none.replace("{query}", () => found.query.trim());
  if (total > 0) {
    const counted = status.dataset[plurals.select(total)] ?? other;
    text = counted.replace("{n}", total.toLocaleString(document.documentElement.lang));
    if (!found.all) text = `${some} ${text}`;
  }
  clearTimeout(announcing);
  announcing = setTimeout(() => announce(text), announceAfter);
}

function fail(error) {
  console.error(error);
  show(undefined);
  cached = "reload";
  // A file that is whole but of another version: this page is older than the index.
  const kind = error instanceof Fault && error.message.startsWith("search/other-") ? "old" : "network";
  for (const words of part("failed").querySelectorAll("[data-failed]")) words.hidden = words.dataset.failed !== kind;
  part("failed").dataset.kind = kind;
  part("failed").hidden = false;
}

function address() {
  const url = new URL(location.href);
  const query = input.value.trim();
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  url.hash = "";
  return url;
}

function fromAddress() {
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  limit = SHOWN;
  return search(0);
}

let typing;

input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    limit = SHOWN;
    history.replaceState(null, "", address());
    search(SETTLED - TYPING);
  }, TYPING);
});
// The engine is on its way before the first letter is.
input.addEventListener("focus", () => engine().catch(() => {}), { once: true });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  limit = SHOWN;
  if (address().href !== location.href) history.pushState(null, "", address());
  search(0);
});

part("more").addEventListener("click", async () => {
  const first = limit;
  limit += SHOWN;
  await search(0);
  results.children[first]?.querySelector("a")?.focus();
});

part("retry").addEventListener("click", () => {
  // A module that did not load once is not asked for again by all browsers.
  if (part("failed").dataset.kind === "old" || !opened) location.reload();
  else search(0);
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
