// Stands where the worker stood once pages are not to be kept any more: a browser that has the old worker comes for a new
// one here, and is rid of both. Deleting the file would not do that: browsers then go on with what they have.

const own = 'noticeboard ' + new URL('./', location.href).pathname + ' ';

const retire = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await self.registration.unregister();
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));
