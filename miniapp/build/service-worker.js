// The page's shell and all its files, so that the app opens without a network. What one reads comes from the device's storage then:
// answers of the API are never kept here. A new worker waits until no page of the old one is open.

const version = __VERSION__
const assets = __ASSETS__
// a page that carries no first-screen data of its own, so that it fits every address
const shell = '/me'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll([shell, ...assets])))
})

self.addEventListener('activate', (event) => {
  const removeOld = async () => {
    for (const name of await caches.keys()) if (name !== version) await caches.delete(name)
  }
  event.waitUntil(removeOld())
})

const fromCacheFirst = async (request) => (await caches.match(request)) ?? fetch(request)

const fromNetworkFirst = async (request) => {
  try {
    return await fetch(request)
  } catch (failure) {
    const kept = await caches.match(shell)
    if (kept) return kept
    throw failure
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (assets.includes(pathname)) event.respondWith(fromCacheFirst(request))
  else if (request.mode === 'navigate' && !/^\/(api|feeds|console|healthz|readyz)\b/.test(pathname))
    event.respondWith(fromNetworkFirst(request))
})
