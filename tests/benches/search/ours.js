// What the script of the search page does with the engine, without the page.

const { module, wasm, index } = document.getElementById("search").dataset;
/** Numbers for each page in `Engine.pages()`. */
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

function check() {
  const fault = engine.fault();
  if (fault) throw new Error(fault);
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
  check();
}

async function ask(query) {
  if (!engine) await open();
  for (let names; (names = engine.ask(query, false).split("\n").filter(Boolean)).length > 0; ) {
    const files = await Promise.all(names.map(file));
    for (const [at, bytes] of files.entries()) engine.add(names[at], bytes);
    check();
  }
}

async function show() {
  const pages = [...engine.pages()].filter((_, at) => at % STRIDE === 0).slice(0, 5);
  const files = await Promise.all(pages.map((page) => file(engine.fragment(page))));
  for (const [at, page] of pages.entries()) engine.excerpt(page, files[at]);
  check();
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
