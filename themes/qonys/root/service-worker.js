// Keeps the files that the search is made of, so that it answers again without
// a network: the search page itself, its style, script and engine, and the parts
// of the index that were needed. Never what was typed: pages are kept without
// their query. Everything else goes to the network as if this were not here.

const KEPT = "qonys-search-1";
const base = new URL(self.registration.scope).pathname;

/** Named by their content: once kept, good for ever. */
const lasting = (path) => path.startsWith("assets/") || /^search\/.+\.bin$/.test(path);
const isPage = (path) => /^(kk|ru|en)\/search\/$/.test(path);
const isEntry = (path) => path === "search/entry.txt";

const pathOf = (url) => (url.origin === location.origin && url.pathname.startsWith(base) ? url.pathname.slice(base.length) : "");

addEventListener("install", () => self.skipWaiting());

addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name.startsWith("qonys-search-") && name !== KEPT) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const path = pathOf(url);
  if (event.request.method !== "GET" || !path) return;
  if (lasting(path)) event.respondWith(keptFirst(event.request));
  else if (isPage(path) || isEntry(path)) event.respondWith(networkFirst(event.request, url.origin + url.pathname, isEntry(path)));
});

async function keptFirst(request) {
  const cache = await caches.open(KEPT);
  // After a fault the page asks for the file anew: a damaged one must not stay.
  const kept = request.cache === "reload" ? undefined : await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

async function networkFirst(request, address, entry) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      if (entry) await forgetOldIndex(cache, address, answer.clone());
      await cache.put(address, answer.clone());
    }
    return answer;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}

/** A new index has new files; those of the old one would lie here for nothing. */
async function forgetOldIndex(cache, address, answer) {
  const before = await cache.match(address);
  if (!before || (await before.text()) === (await answer.text())) return;
  for (const { url } of await cache.keys()) if (/^search\/.+\.bin$/.test(pathOf(new URL(url)))) await cache.delete(url);
}

// What the page had loaded before this worker was there.
addEventListener("message", (event) => {
  const keep = async () => {
    const cache = await caches.open(KEPT);
    for (const address of event.data) {
      const url = new URL(address);
      const path = pathOf(url);
      const wanted = lasting(path) || isPage(path) || isEntry(path);
      const name = url.origin + url.pathname;
      if (wanted && !(await cache.match(name))) await cache.add(name);
    }
  };
  event.waitUntil(keep());
});
