// What the script of the search page does with the engine, without the page.

const { module, wasm, index } = document.getElementById("search").dataset;
/** Parts for each page in the answer of `Engine.ask()`. */
const STRIDE = 3;
/** A query is asked again until so many milliseconds are over: the clock is coarse. */
const LONG = 5;

let engine;

async function file(name) {
  const response = await fetch(index + name);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function partsOf(answer) {
  const [fault, ...parts] = answer.split("\u001f");
  if (fault) throw new Error(fault);
  return parts;
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

/** The folder of the fragments, and the parts for the pages. */
let answered;

async function ask(query) {
  if (!engine) await open();
  for (;;) {
    const [missing, , ...rest] = partsOf(engine.ask(query, false));
    answered = rest;
    const names = missing.split("\n").filter(Boolean);
    if (names.length === 0) return;
    const files = await Promise.all(names.map(file));
    for (const [at, bytes] of files.entries()) engine.add(names[at], bytes);
  }
}

async function show() {
  const [folder, ...parts] = answered;
  const pages = parts.filter((_, at) => at % STRIDE === 0).slice(0, 5);
  const files = await Promise.all(pages.map((page) => file(`${folder}${page}.bin`)));
  for (const [at, page] of pages.entries()) partsOf(engine.excerpt(Number(page), files[at]));
}

async function time(queries) {
  const times = [];
  for (const query of queries) {
    await ask(query);
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

window.bench = { ask, show, time };
