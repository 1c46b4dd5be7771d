// Keeps the files that the search is made of, so that it answers again without
// a network: the search page itself, its style, script and engine, and the parts
// of the index that were needed. Never what was typed: pages are asked for and
// kept without their query. What other pages ask for goes its way untouched.

const KEPT = "qonys-search-1";
const base = new URL(self.registration.scope).pathname;

const pathOf = (url) => (url.origin === location.origin && url.pathname.startsWith(base) ? url.pathname.slice(base.length) : "");
const isPage = (path) => /^(kk|ru|en)\/search\/$/.test(path);
const isEntry = (path) => path === "search/entry.txt";
const isIndex = (path) => /^search\/.+\.bin$/.test(path);
/** Named by their content: once kept, good for ever. */
const isLasting = (path) => path.startsWith("assets/") || isIndex(path);

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const path = pathOf(url);
  if (event.request.method !== "GET") return;
  if (isLasting(path)) event.respondWith(lasting(event));
  else if (isPage(path) || isEntry(path)) event.respondWith(fresh(event.request, url.origin + url.pathname));
});

async function lasting({ request, clientId }) {
  const asking = await clients.get(clientId);
  if (!asking || !isPage(pathOf(new URL(asking.url)))) return fetch(request);
  const cache = await caches.open(KEPT);
  // After a fault the page asks for the file anew: a damaged one must not stay.
  const kept = request.cache === "reload" ? undefined : await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  await keep(cache, request.url, answer);
  return answer;
}

async function fresh(request, address) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    if (answer.ok) {
      if (isEntry(pathOf(new URL(address)))) await forgetOldIndex(cache, address, answer.clone());
      await keep(cache, address, answer);
      return answer.redirected ? fetch(request) : nameless(answer);
    }
    return (await cache.match(address)) ?? answer;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}

/** The same answer without the address it came from. */
function nameless(answer) {
  const type = answer.headers.get("content-type") ?? "application/octet-stream";
  return new Response(answer.body, { status: answer.status, headers: { "content-type": type } });
}

/** Keeps an answer, if it is what it should be: no error page, no page of a network's own. */
async function keep(cache, address, answer) {
  const isHtml = (answer.headers.get("content-type") ?? "").includes("text/html");
  if (!answer.ok || answer.redirected || isHtml !== isPage(pathOf(new URL(address)))) return;
  try {
    await cache.put(address, nameless(answer.clone()));
  } catch {
    // No room: then the network is needed, that is all.
  }
}

async function forget(cache, outdated) {
  for (const { url } of await cache.keys()) if (outdated(pathOf(new URL(url)), url)) await cache.delete(url);
}

/** A new index has new files; those of the old one would lie here for nothing. */
async function forgetOldIndex(cache, address, answer) {
  const before = await cache.match(address);
  if (before && (await before.text()) !== (await answer.text())) await forget(cache, isIndex);
}

// What the page had loaded before this worker was there. Assets that it does
// not use are those of an older build or of another language.
addEventListener("message", (event) => {
  const adopt = async () => {
    const cache = await caches.open(KEPT);
    const loaded = new Set(event.data);
    await forget(cache, (path, url) => path.startsWith("assets/") && !loaded.has(url));
    for (const address of loaded) {
      const path = pathOf(new URL(address));
      if (!isLasting(path) && !isPage(path) && !isEntry(path)) continue;
      if (await cache.match(address)) continue;
      try {
        await keep(cache, address, await fetch(address));
      } catch {
        // It is kept another time.
      }
    }
  };
  event.waitUntil(adopt());
});
