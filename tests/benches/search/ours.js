// What the script of the search page does with the engine, without the page.

const { module, wasm, index } = document.getElementById("search").dataset;
/** A query is asked again until so many milliseconds are over: the clock is coarse. */
const LONG = 5;

let engine;
let answer;

async function file(name) {
  const response = await fetch(index + name);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The parts of what the engine says; the first is a fault or nothing. */
function parts(said) {
  const [fault, ...rest] = said.split("\u001f");
  if (fault) throw new Error(fault);
  return rest;
}

async function open() {
  const [loaded, entry] = await Promise.all([
    import(module).then(async (loaded) => {
      await loaded.default({ module_or_path: wasm });
      return loaded;
    }),
    fetch(`${index}entry.txt`).then((response) => response.text()),
  ]);
  engine = new loaded.Engine(document.documentElement.lang, entry);
}

/** Asks with the files that are there. */
function read(query) {
  const [missing, , folder, ...flat] = parts(engine.ask(query, false));
  const pages = flat.filter((_, at) => at % 3 === 0);
  answer = { missing: missing.split("\n").filter(Boolean), folder, pages };
}

async function load(query) {
  const files = await Promise.all(answer.missing.map(file));
  for (const [at, bytes] of files.entries()) engine.add(answer.missing[at], bytes);
  read(query);
}

/** Asks until there is a list to show: the other languages may add to it later. */
async function ask(query) {
  if (!engine) await open();
  read(query);
  while (answer.missing.length > 0 && answer.pages.length === 0) await load(query);
}

/** Loads what shows the first five of the list. */
async function show() {
  const first = answer.pages.slice(0, 5);
  const files = await Promise.all(first.map((page) => file(`${answer.folder}${page}.bin`)));
  for (const [at, page] of first.entries()) parts(engine.excerpt(Number(page), files[at]));
}

/** Loads all that the list may still change by. */
async function complete(query) {
  await ask(query);
  while (answer.missing.length > 0) await load(query);
}

async function time(queries) {
  const times = [];
  for (const query of queries) {
    await complete(query);
    const began = performance.now();
    let runs = 0;
    let passed = 0;
    for (; passed < LONG; passed = performance.now() - began) {
      engine.ask(query, false);
      runs += 1;
    }
    times.push(passed / runs);
  }
  return times;
}

window.bench = { ask, show, complete, time };
