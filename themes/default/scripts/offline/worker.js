// Keeps pages for when there is no network. The program writes before it what this build has: its version, and for each
// language the page that is shown without a network, the script of all pages, and the page that searches.

const { build, languages } = self.noticeboardOffline;

// How long a page is waited for: where a copy is kept, and where there is none, since a slow page is better than no page.
const PATIENCE = 4000, LONG_PATIENCE = 15000, MOST_PAGES = 60;

// Sites in several folders of one host share their caches: the names say whose they are.
const root = new URL('./', location.href).href;
const own = 'noticeboard ' + new URL(root).pathname + ' ';
const PAGES = own + 'pages', SHELL = own + 'shell-' + build;

// The path of a file in the site, without a query: a page is the same for all communes and questions. Elsewhere: nothing.
const pathOf = (url) => {
  const plain = url.split(/[?#]/)[0];
  return plain.startsWith(root) ? plain.slice(root.length).replace(/(^|\/)$/, '$1index.html') : '';
};

const isPage = (path) => /\.html$/.test(path);

// The scripts whose names change with what they say. `search/search.js` is none of them: the page that searches has it within.
const isLasting = (path) => /^(travel|search\/[^/]+)\/[^/]+\.js$/.test(path);

const languageOf = (path) => languages.find(([page]) => page.split('/')[0] === path.split('/')[0]) || languages[0];

const kept = (path) => caches.match(root + path);

// Keeps an answer if it is what was asked for: no error, no login page of a network. It is read to its end first, so that
// a connection that breaks costs no copy.
const keep = async (path, response) => {
  const type = response.headers.get('content-type') || '';
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return false;
  if (!(isPage(path) ? /^text\/html/ : /javascript/).test(type)) return false;
  const copy = new Response(await response.blob(), { headers: response.headers });
  const isShell = !isPage(path) || languages.some((files) => files.includes(path));
  const cache = await caches.open(isShell ? SHELL : PAGES);
  // What is kept anew counts as new.
  await cache.delete(root + path);
  await cache.put(root + path, copy);
  if (!isShell) for (const oldest of (await cache.keys()).slice(0, -MOST_PAGES)) await cache.delete(oldest);
  return true;
};

// Brings a file of the shell, unless this build's is there.
const bring = async (path) => {
  const shell = await caches.open(SHELL);
  if (await shell.match(root + path)) return;
  const old = isLasting(path) && await kept(path);
  if (old) await shell.put(root + path, old);
  else if (!await keep(path, await fetch(root + path, { cache: isLasting(path) ? 'default' : 'no-cache' }))) throw path;
};

// What a language needs at least. The page that searches may come later, and not at all to who pays for each byte.
const bringFirst = ([page, script]) => Promise.all([page, script].map(bring));
const bringAll = async (files) => {
  await bringFirst(files);
  if (!(navigator.connection || {}).saveData) await Promise.all(files.map(bring));
};

const openPages = async () =>
  (await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })).map(({ url }) => url).filter((url) => isPage(pathOf(url)));

// The languages that are read here: those of open pages, and those of which something is kept.
const readHere = async () => {
  const open = await openPages();
  const found = [];
  for (const files of languages) if (open.some((url) => languageOf(pathOf(url)) === files) || await kept(files[0])) found.push(files);
  return found.length ? found : languages.slice(0, 1);
};

// The pages that are open came before there was a worker; the browser has just had them.
const keepOpenPages = async () => {
  for (const url of await openPages()) if (!await kept(pathOf(url))) await keep(pathOf(url), await fetch(url, { cache: 'force-cache' }));
};

const install = async () => {
  await Promise.all((await readHere()).map(bringFirst));
  await keepOpenPages().catch(() => {});
};

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(own + 'shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
  // Not awaited: until this is over, no page is answered.
  readHere().then((all) => Promise.all(all.map(bringAll))).catch(() => {});
};

// The network, then the copy, then the page that says so. Errors of the server give way to the copy.
const answerPage = async (event, path) => {
  const language = languageOf(path);
  const network = fetch(event.request);
  event.waitUntil(network.then((response) => keep(path, response.clone())).then(() => bringAll(language)).catch(() => {}));
  const copy = await kept(path);
  const patience = !copy ? LONG_PATIENCE : path === language[0] ? 0 : PATIENCE;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([network.catch(() => {}), late]);
  if (response && (response.status < 500 || !copy)) return response;
  if (copy) return copy;
  for (const [page] of [language].concat(languages)) {
    // At its own address, so that its links lead somewhere; after the # stands what was wanted.
    if (page !== path && await kept(page)) return Response.redirect(root + page + '#' + path);
  }
  return network;
};

const answerScript = async (event, path) => {
  const copy = await kept(path);
  if (copy) return copy;
  const response = await fetch(event.request);
  event.waitUntil(keep(path, response.clone()).catch(() => {}));
  return response;
};

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url, headers } = event.request;
  const path = pathOf(url);
  if (method !== 'GET' || headers.has('range')) return;
  if (mode === 'navigate' && isPage(path)) event.respondWith(answerPage(event, path));
  else if (isLasting(path) && url === root + path) event.respondWith(answerScript(event, path));
});
