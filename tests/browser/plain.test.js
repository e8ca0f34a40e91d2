// Without JavaScript, a citizen comes from the home page to a procedure and to the right centre by clicking alone: at the
// root of a host, in a folder of it, and from files on a memory card. Each page is one request, to nobody else.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, phone } from './browser.js';
import { stands } from './server.js';
import { languages, procedureSource } from './site.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** A visit without JavaScript that notes everything that goes wrong. */
async function visit(site) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const trouble = [];
  const requests = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(site.address)) return route.continue();
    trouble.push(`asks another host: ${url}`);
    return route.abort();
  });
  context.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
  context.on('requestfailed', (request) => trouble.push(`request failed: ${request.url()}`));
  context.on('response', (response) => response.status() >= 400 && trouble.push(`${response.status()}: ${response.url()}`));
  context.on('console', (message) => trouble.push(`console: ${message.text()}`));
  context.on('weberror', (error) => trouble.push(`error: ${error.error()}`));
  const page = await context.newPage();

  const arrived = (url) => {
    assert.deepEqual(trouble.splice(0), [], url);
    assert.deepEqual(requests.splice(0), [url], 'one request in all');
    // The server also sees what the browser asks for by itself.
    if (site.takeRequests) assert.deepEqual(site.takeRequests(), [new URL(url).pathname]);
  };
  return {
    open: async (path) => {
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      arrived(site.address + path);
    },
    /** Clicks the first link in the page that leads to a page that is wanted. */
    follow: async (wanted) => {
      const hrefs = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.href));
      const position = hrefs.findIndex((href) => href.startsWith(site.address) && wanted(href.slice(site.address.length)));
      assert.notEqual(position, -1, `no such link on ${page.url()}`);
      const target = hrefs[position];
      await page.locator('main a[href]').nth(position).click();
      await page.waitForURL(target, { waitUntil: 'networkidle' });
      arrived(target);
    },
    end: () => context.close(),
  };
}

for (const [stand, open] of Object.entries(stands)) {
  for (const language of languages) {
    test(`works ${stand} in ${language}`, async () => {
      const site = await open();
      const way = await visit(site);
      await way.open(`${language}/index.html`);
      await way.follow((path) => path.startsWith(`${language}/topics/`));
      await way.follow((path) => procedureSource(path) && path.startsWith(`${language}/`));
      await way.follow((path) => path === `${language}/places.html`);
      await way.follow((path) => path.startsWith(`${language}/places/`));
      await way.end();
      await site.close();
    });
  }
}
