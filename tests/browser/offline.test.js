// What a citizen has where the network is weak or gone: pages that were read, the search, and a page that says so. In a
// folder of a host, since several sites may share one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { launch, phone } from './browser.js';
import { misfortunes, serve } from './server.js';
import { folder, languages, pages, repository, textOf } from './site.js';

const births = 'vi/dang-ky-khai-sinh.html';
const marriages = 'vi/dang-ky-ket-hon.html';
const lost = (language) => `${language}/no-connection.html`;

/** How long a page is waited for where a copy is kept, and where none is (themes/default/scripts/offline/worker.js). */
const PATIENCE = 4000;
const LONG_PATIENCE = 15000;

const worker = await readFile(path.join(folder, 'sw.js'), 'utf8');
const retired = await readFile(path.join(repository, 'themes/default/retire.js'), 'utf8');
const build = JSON.parse(worker.slice(worker.indexOf('{'), worker.indexOf(';\n'))).build;
const javascript = (text) => misfortunes.says('text/javascript', text);

let browser, server, context, page;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

beforeEach(async () => {
  server = await serve('/a/b/');
  context = await browser.newContext({ viewport: phone });
  page = await context.newPage();
});

afterEach(async () => {
  await context?.close();
  await server?.close().catch(() => {});
});

/** Runs in the page: what is kept, by cache, as paths inside the site. */
async function readCaches(root) {
  const all = {};
  for (const name of await globalThis.caches.keys()) {
    const cache = await globalThis.caches.open(name);
    all[name.split(' ').pop()] = (await cache.keys()).map(({ url }) => url.replace(root, ''));
  }
  return all;
}

/** Waits until something holds in the page. Nothing says when a cache has changed, so it is looked at again and again. */
async function until(holds, given) {
  const deadline = performance.now() + 20_000;
  while (!(await page.evaluate(holds, given))) {
    assert.ok(performance.now() < deadline, `never: ${holds}`);
    await pause(20);
  }
}

const kept = () => page.evaluate(readCaches, server.address);

/** Runs in the page: whether a file is kept under exactly this address. */
const isKept = async (url) => (await globalThis.caches.match(url)) !== undefined;

async function untilKept(...paths) {
  for (const file of paths) await until(isKept, server.address + file);
}

/** Runs in the page: whether a worker that is through with starting stands between page and network. */
const isControlled = () => {
  const { controller } = globalThis.navigator.serviceWorker;
  return controller !== null && controller.state === 'activated';
};

const open = (file) => page.goto(server.address + file);

/** A first visit up to the moment from which the page, the search and the page without network are kept. */
async function visit(file = births) {
  await open(file);
  await until(isControlled);
  await untilKept(file.split('?')[0] || 'index.html', lost('vi'), 'vi/search.html');
}

/** Opens a page and says what it shows and how long that took. */
async function opened(file) {
  const started = performance.now();
  await open(file);
  const title = await page.title();
  return { title, milliseconds: performance.now() - started };
}

const titleOf = (file) => {
  const [, title] = textOf(file).match(/<title>([^<]*)/);
  return title.replaceAll('&#x2f;', '/').replaceAll('&amp;', '&');
};

/** Fails every page in some way; other files come. */
const allPages = (misfortune) => (file) => (file.endsWith('.html') ? misfortune : undefined);

/** What the site says once it was built anew: another version, and one page with another title. */
function newBuild(file) {
  const next = worker.replace(build, 'abcdef012345');
  const changed = textOf(file).replace(/<title>/, '<title>NEW ');
  assert.notEqual(next, worker);
  const answers = { 'sw.js': javascript(next), [file]: misfortunes.says('text/html; charset=utf-8', changed) };
  server.misbehave((asked) => answers[asked]);
}

test('after a first visit the page is kept, and little else', async (t) => {
  const started = performance.now();
  await visit();
  t.diagnostic(`ready after ${Math.round(performance.now() - started)} ms`);
  const { pages: shelf, [`shell-${build}`]: shell, ...others } = await kept();
  assert.deepEqual(shelf, [births]);
  const script = textOf(births).match(/travel\/vi-[0-9a-f]+\.js/)[0];
  assert.deepEqual(shell.sort(), [script, lost('vi'), 'vi/search.html']);
  assert.deepEqual(others, {});
  await server.close();
  const { title, milliseconds } = await opened(births);
  t.diagnostic(`opened again without a network in ${Math.round(milliseconds)} ms`);
  assert.equal(title, titleOf(births));
});

test('where the network hangs, the copy comes after four seconds', async (t) => {
  await visit();
  server.misbehave(allPages(misfortunes.hangs));
  const { title, milliseconds } = await opened(births);
  t.diagnostic(`${Math.round(milliseconds)} ms`);
  assert.equal(title, titleOf(births));
  assert.ok(milliseconds > PATIENCE - 100 && milliseconds < PATIENCE + 1500, `${milliseconds} ms`);
});

test('where the network hangs and there is no copy, it is waited for longer', async (t) => {
  await visit();
  server.misbehave(allPages(misfortunes.hangs));
  const { milliseconds } = await opened(marriages);
  t.diagnostic(`${Math.round(milliseconds)} ms`);
  assert.ok(page.url().startsWith(server.address + lost('vi')), page.url());
  assert.ok(milliseconds > LONG_PATIENCE - 100 && milliseconds < LONG_PATIENCE + 1500, `${milliseconds} ms`);
});

test('a slow page without a copy is shown when it comes', async () => {
  await visit();
  const text = textOf(marriages);
  const slow = (response) => setTimeout(misfortunes.says('text/html; charset=utf-8', text), PATIENCE + 1000, response);
  server.misbehave((file) => (file === marriages ? slow : undefined));
  const { title } = await opened(marriages);
  assert.equal(title, titleOf(marriages));
});

test('where the server fails, the copy is shown', async (t) => {
  await visit();
  server.misbehave(allPages(misfortunes.fails(502)));
  const { title, milliseconds } = await opened(births);
  t.diagnostic(`${Math.round(milliseconds)} ms`);
  assert.equal(title, titleOf(births));
  assert.ok(milliseconds < 2000);
  assert.equal((await opened(marriages)).title, '502', 'where there is no copy, the error is what is true');
  server.misbehave();
  await open('vi/places.html');
  await untilKept('vi/places.html');
  assert.deepEqual((await kept()).pages, [births, 'vi/places.html'], 'no error is kept');
});

describe('where a network wants a login first', () => {
  for (const [where, away] of Object.entries({ 'on another host': true, 'on the same host': false })) {
    test(`${where}, that page is shown and not kept`, async () => {
      const portal = await serve('/');
      portal.misbehave(() => misfortunes.says('text/html', '<title>login</title>'));
      await visit();
      const login = away ? `${portal.address}login.html` : new URL('/login.html', server.address).href;
      server.misbehave((file) =>
        file === '/login.html' ? misfortunes.says('text/html', '<title>login</title>') : misfortunes.redirects(login),
      );
      for (const file of [births, marriages]) {
        assert.equal((await opened(file)).title, 'login');
        assert.equal(page.url(), login);
      }
      await server.close();
      await portal.close();
      assert.equal((await opened(births)).title, titleOf(births));
      assert.deepEqual((await kept()).pages, [births]);
    });
  }
});

test('a connection that breaks in the middle of a page costs no copy', async () => {
  await visit();
  server.misbehave((file) => (file === births ? misfortunes.cuts : undefined));
  await page.goto(server.address + births, { waitUntil: 'commit' });
  // Another page is kept after it, so that the broken one had its chance.
  await open(marriages);
  await untilKept(marriages);
  await server.close();
  assert.equal((await opened(births)).title, titleOf(births));
});

test('without a network, what was not read leads to the page that says so, in its language', async (t) => {
  await visit();
  await open('en/index.html');
  await untilKept(lost('en'), 'en/index.html');
  await server.close();
  for (const [language, file] of [['vi', 'vi/places/na-sang.html'], ['en', 'en/dang-ky-khai-sinh.html']]) {
    const { title, milliseconds } = await opened(file);
    t.diagnostic(`${file}: ${Math.round(milliseconds)} ms`);
    assert.equal(title, titleOf(lost(language)));
    assert.equal(await page.getAttribute('html', 'lang'), language);
    const again = page.locator('#lacking a');
    await again.waitFor();
    assert.equal(await again.evaluate((link) => link.href), server.address + file);
    // Its links lead on, although another address was asked for.
    assert.equal(await page.locator('main a[href$="a-z.html"]').evaluate((link) => link.href), `${server.address}${language}/a-z.html`);
    await page.locator('#saved li').nth(1).waitFor();
    const saved = await page.locator('#saved li a').evaluateAll((links) => links.map((link) => [link.textContent, link.href, link.lang]));
    const mark = (own) => (own === language ? '' : own);
    const short = (name) => titleOf(name).replace(/ – [^–]*$/, '');
    assert.deepEqual(saved, [
      [short('en/index.html'), `${server.address}en/index.html`, mark('en')],
      [short(births), server.address + births, mark('vi')],
    ]);
  }
  await server.reopen();
  await page.locator('#lacking a').click();
  await page.waitForURL(`${server.address}en/dang-ky-khai-sinh.html`);
});

test('what is kept can be deleted, and nothing of it is left', async () => {
  await visit();
  await open(lost('vi'));
  await page.locator('#saved li').first().waitFor();
  assert.equal(await page.locator('#lacking').isVisible(), false, 'nobody was sent here');
  assert.match(await page.locator('#saved p').first().textContent(), /^1 .*\d KB/);
  await page.locator('#saved button').click();
  await page.locator('#saved [role=status]:not(:empty)').waitFor();
  assert.equal(await page.locator('#saved li').count(), 0);
  assert.deepEqual(await kept(), {});
  assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test('a new build takes the place of the old, and pages stay', async () => {
  await visit();
  newBuild(marriages);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await until(async () => {
    const names = await globalThis.caches.keys();
    return names.some((name) => name.endsWith('shell-abcdef012345')) && names.filter((name) => name.includes('shell-')).length === 1;
  });
  assert.deepEqual((await kept()).pages, [births]);
  assert.match((await opened(marriages)).title, /^NEW /);
  await untilKept(marriages, 'vi/search.html');
  await server.close();
  assert.match((await opened(marriages)).title, /^NEW /);
  assert.equal((await opened(births)).title, titleOf(births));
  assert.equal((await opened('vi/dang-ky-khai-tu.html')).title, titleOf(lost('vi')));
});

test('a page that was built anew is shown anew', async () => {
  await visit();
  newBuild(births);
  assert.match((await opened(births)).title, /^NEW /);
});

test('where the worker is deleted on the server, the one that is here goes on', async () => {
  await visit();
  server.misbehave((file) => (file === 'sw.js' ? misfortunes.fails(404) : undefined));
  const update = page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => 'refused'));
  assert.equal(await update, 'refused');
  await open(births);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 1);
  await server.close();
  assert.equal((await opened(births)).title, titleOf(births));
});

test('the worker that ends keeping leaves nothing, and other sites of the host alone', async () => {
  await visit();
  await page.evaluate(() => globalThis.caches.open('noticeboard /a/ pages'));
  server.misbehave((file) => (file === 'sw.js' ? javascript(retired) : undefined));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await until(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  assert.deepEqual(await page.evaluate(() => globalThis.caches.keys()), ['noticeboard /a/ pages']);
});

test('sixty pages are kept, and the oldest goes first', async () => {
  await visit(births);
  const many = pages.filter((file) => /^vi\/places\//.test(file)).concat(pages.filter((file) => /^en\/places\//.test(file)));
  assert.ok(many.length >= 61);
  for (const file of many.slice(0, 59)) {
    await page.goto(server.address + file, { waitUntil: 'commit' });
    await untilKept(file);
  }
  assert.equal((await kept()).pages.length, 60);
  // Read again, it is new again.
  await open(births);
  await until(async ([root, first]) => {
    const cache = await globalThis.caches.open('noticeboard /a/b/ pages');
    return (await cache.keys()).pop().url === root + first;
  }, [server.address, births]);
  await open(many[59]);
  await untilKept(many[59]);
  await until(async () => (await (await globalThis.caches.open('noticeboard /a/b/ pages')).keys()).length === 60);
  const { pages: shelf } = await kept();
  assert.deepEqual(shelf, [...many.slice(1, 59), births, many[59]]);
});

describe('a query', () => {
  test('is not kept, and the page is found with any other', async () => {
    await visit(`${births}?commune=na-sang`);
    assert.deepEqual((await kept()).pages, [births]);
    assert.doesNotMatch(JSON.stringify(await kept()), /commune/);
    await server.close();
    for (const query of ['', '?commune=muong-cha', '?case=1&q=x']) {
      assert.equal((await opened(births + query)).title, titleOf(births));
      assert.equal(new URL(page.url()).search, query);
    }
  });

  test('of a visit under the worker is not kept either', async () => {
    await visit();
    await open(`${marriages}?commune=na-sang#x`);
    await untilKept(marriages);
    assert.doesNotMatch(JSON.stringify(await kept()), /commune/);
  });
});

test('the root of the site is its home page', async () => {
  await visit('');
  await server.close();
  assert.equal((await opened('')).title, titleOf('index.html'));
  assert.equal((await opened('index.html')).title, titleOf('index.html'));
});

test('the search works without a network after a first visit of any page', async () => {
  await visit();
  await server.close();
  await open(births);
  await page.fill('header input[name=q]', 'dang ky khai sinh');
  await page.keyboard.press('Enter');
  await page.waitForURL(/vi\/search\.html\?q=/);
  await page.locator('#results a').first().waitFor();
  await page.locator('#results a').first().click();
  await page.waitForURL(server.address + births);
});

test('a copy brings its script without a network', async () => {
  await visit();
  await server.close();
  await open(births);
  await page.waitForFunction(() => globalThis.noticeboardTravel !== undefined);
});

test('answers to other things than pages and lasting scripts are left alone', async () => {
  await visit();
  const other = await serve('/');
  const before = await kept();
  const pdf = misfortunes.says('application/pdf', '%PDF-1.4');
  server.misbehave((file, request) =>
    file === 'files/a.pdf' ? pdf : request.method === 'POST' ? misfortunes.says('text/html', '<title>posted</title>') : undefined,
  );
  const forms = { [marriages]: 'posted' };
  for (const [file, title] of Object.entries(forms)) {
    // The policy of a page lets its forms go to its own host.
    await page.evaluate((action) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action });
      document.body.append(form);
      form.submit();
    }, server.address + file);
    await page.waitForFunction((wanted) => document.title === wanted, title);
  }
  await open(births);
  await page.goto(`${other.address}vi/index.html`);
  server.takeRequests();
  await open('files/a.pdf').catch(() => {});
  assert.deepEqual(server.takeRequests().filter((url) => url.endsWith('.pdf')), ['/a/b/files/a.pdf']);
  const answer = await open(births);
  assert.ok(answer.fromServiceWorker(), 'the worker was there all the while');
  assert.deepEqual(await kept(), before);
  await other.close();
});

describe('where the worker may not work', () => {
  const policy = "default-src 'none'";
  const withPolicy = (response) =>
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-security-policy': policy }).end(worker);
  const troubles = {
    'because of a policy of the server': { 'sw.js': withPolicy },
    'because the server redirects pages': { [lost('vi')]: misfortunes.redirects('no-connection') },
  };
  for (const [why, answers] of Object.entries(troubles)) {
    test(`${why}, it does not start, and pages are shown as without it`, async () => {
      server.misbehave((file) => answers[file]);
      await open(births);
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.register('../sw.js', { scope: '../' });
        const started = registration.installing;
        if (started) await new Promise((resolve) => { started.onstatechange = () => started.state === 'redundant' && resolve(); });
      });
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
      assert.equal((await opened(births)).title, titleOf(births));
    });
  }
});

test('from files nothing is attempted', async () => {
  const said = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  for (const file of [births, lost('vi')]) {
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    await page.waitForFunction(() => globalThis.noticeboardTravel !== undefined);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(await page.evaluate(async () => navigator.serviceWorker?.controller ?? null), null);
  }
  assert.equal(await page.locator('#saved').isVisible(), false);
  assert.deepEqual(said, []);
});

test('one visit reads one language', async () => {
  await visit();
  const asked = server.takeRequests().map((url) => url.replace('/a/b/', ''));
  const others = languages.filter((language) => language !== 'vi');
  assert.deepEqual(asked.filter((file) => others.some((language) => file.includes(`${language}/`) || file.includes(`/${language}-`))), []);
});

test('the home page says how phones put it among their apps', async () => {
  await open('vi/index.html');
  const developer = await context.newCDPSession(page);
  const { url, errors, data } = await developer.send('Page.getAppManifest');
  assert.equal(url, `${server.address}vi/manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(new URL(manifest.start_url, url).href, `${server.address}vi/index.html`);
  assert.equal(new URL(manifest.scope, url).href, server.address);
});
