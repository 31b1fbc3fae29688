// In the place of the worker that keeps the page: this site is not to be kept. A browser that
// kept an earlier edition forgets it, and asks the host from then on.
const OURS = `dateline ${registration.scope} `;

async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));
