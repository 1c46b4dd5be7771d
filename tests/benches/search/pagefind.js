// Pagefind through its own interface for scripts.

/** A query is asked again until so many milliseconds are over: the clock is coarse. */
const LONG = 5;

let pagefind;
let found;

async function ask(query) {
  if (!pagefind) {
    pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
  }
  found = await pagefind.search(query);
}

async function show() {
  await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
}

/** Its first list is its only one. */
async function complete() {}

async function time(queries) {
  const times = [];
  for (const query of queries) {
    await ask(query);
    const began = performance.now();
    let runs = 0;
    let passed = 0;
    for (; passed < LONG; passed = performance.now() - began) {
      await pagefind.search(query);
      runs += 1;
    }
    times.push(passed / runs);
  }
  return times;
}

async function find(queries) {
  const all = [];
  for (const query of queries) {
    await ask(query);
    all.push(found.results.map((result) => result.id));
  }
  return all;
}

window.bench = { ask, show, complete, time, find };
