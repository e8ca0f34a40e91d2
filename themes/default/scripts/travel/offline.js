// Pages for when there is no network: brings the worker that keeps them, and shows on one page what is kept.
{
  const { offline, words } = window.noticeboardTravel;
  // This script stands one folder below the root of the site, wherever that is.
  const root = new URL('../', document.currentScript.src).href;
  const own = 'noticeboard ' + new URL(root).pathname + ' ';
  const canKeep = offline && /^http/.test(root) && 'serviceWorker' in navigator && 'caches' in window;
  const saved = document.getElementById('saved');

  // Where keeping is refused, the page is as good as before.
  if (canKeep) navigator.serviceWorker.register(root + 'sw.js', { scope: root }).catch(() => {});

  // A phrase that depends on a number has a form for one, and one for all others.
  const form = (phrase, n) => (Array.isArray(phrase) ? phrase[n === 1 ? 0 : 1] : phrase).replace('{n}', n);

  // The title of a page without the name of the site.
  const titleOf = (html) => {
    const [title] = html.match(/<title>[^<]*<\/title>/) || [''];
    return new DOMParser().parseFromString(title, 'text/html').title.replace(/ – [^–]*$/, '');
  };

  const list = async () => {
    // Opening it would make it.
    const cache = await caches.has(own + 'pages') && await caches.open(own + 'pages');
    const pages = cache ? (await cache.keys()).reverse() : [];
    const titles = await Promise.all(pages.map(async (page) => titleOf(await (await cache.match(page)).text())));
    const items = saved.querySelector('ul');
    items.textContent = '';
    pages.forEach(({ url }, at) => {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = titles[at] || url;
      const language = url.slice(root.length).split('/')[0];
      if (/^[a-z-]+$/.test(language) && language !== document.documentElement.lang) link.lang = link.hreflang = language;
      items.appendChild(document.createElement('li')).appendChild(link);
    });
    const { usage } = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
    const said = pages.length ? form(words.travel_saved_pages, pages.length) : words.travel_saved_none;
    saved.querySelector('p').textContent = usage ? said + ' ' + form(words.travel_saved_size, Math.ceil(usage / 1024)) : said;
    saved.hidden = false;
  };

  const forget = async () => {
    const registration = await navigator.serviceWorker.getRegistration(root);
    if (registration) await registration.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
    await list();
    saved.querySelector('[role=status]').textContent = words.travel_saved_deleted;
  };

  if (canKeep && saved) {
    const wanted = location.hash.slice(1);
    const lacking = document.getElementById('lacking');
    if (/^[\w-]+(\/[\w-]+)*\.html$/.test(wanted)) {
      const again = lacking.querySelector('a');
      again.href = root + wanted;
      again.hidden = false;
    } else {
      // Nobody was sent here for want of a page.
      document.querySelector('h1').textContent = words.travel_saved_title;
      lacking.hidden = true;
    }
    saved.querySelector('button').addEventListener('click', forget);
    list();
  }
}
