// A search in thousands of procedures asks for a few files only, and answers from those that come.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ask, searchPage } from './asking.js';
import { launch, phone } from './browser.js';
import { largeSite, serveLarge } from './large.js';
import { textOf } from './site.js';

const options = { skip: largeSite ? false : 'NOTICEBOARD_LARGE_SITE names no folder with a large index' };
const language = 'vi';
const query = 'dang ky khai sinh';

/** What the page says where a file is missing. */
const notice = JSON.parse(textOf(`${language}/search.html`).match(/data-words='([^']*)'/)[1].replace(/&#x27;/g, "'")).missing;

/** The most that a first visitor's query may cost, in scripts. */
const mostFiles = 6;

let browser, server, address;

before(async () => {
  if (!largeSite) return;
  server = await serveLarge(language);
  address = `${server.address}${language}/search.html`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A new visitor, and the files of the index that this visitor was given. */
async function visitor() {
  const context = await browser.newContext({ viewport: phone });
  const files = [];
  const trouble = [];
  context.on('request', (request) => request.url().includes('/search/') && files.push(request.url()));
  context.on('console', (message) => trouble.push(message.text()));
  context.on('weberror', (error) => trouble.push(String(error.error())));
  return { context, files, trouble };
}

test('a query asks for few files', options, async () => {
  const { context, files, trouble } = await visitor();
  const page = await searchPage(context, address);
  const found = await ask(page, query);
  assert.equal(found[0], 'dang-ky-khai-sinh.html');
  assert.ok(files.length > 0 && files.length <= mostFiles, files.join('\n'));
  assert.equal(await page.locator('#hint').textContent(), '');
  assert.deepEqual(trouble, []);
  await context.close();
});

test('a code asks for its files only', options, async () => {
  const { context, files } = await visitor();
  const page = await searchPage(context, address);
  const code = textOf('vi/dang-ky-khai-sinh.html').match(/\b\d\.\d{6}\b/)[0];
  const found = await ask(page, code);
  assert.equal(found[0], 'dang-ky-khai-sinh.html');
  assert.deepEqual(files.filter((file) => !/\/c\d+\.js$/.test(file)), []);
  await context.close();
});

/** The files that a query needs, by a visitor who gets them all. */
async function filesFor(text) {
  const { context, files } = await visitor();
  const page = await searchPage(context, address);
  await ask(page, text);
  await context.close();
  return files.map((file) => new URL(file).pathname);
}

test('a file that is missing costs only what it holds', options, async () => {
  const [first, ...others] = await filesFor(query);
  assert.ok(others.length > 0, 'the query needs more than one file');
  const { context, trouble } = await visitor();
  await context.route(`**${first}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
  const page = await searchPage(context, address);
  const found = await ask(page, query);
  assert.ok(found.length > 0, 'the other files answer');
  assert.equal(await page.locator('#hint').textContent(), notice);
  assert.deepEqual(trouble.filter((text) => !/404/.test(text)), []);
  await context.close();
});

test('a file that never comes is not waited for', options, async () => {
  const [first] = await filesFor(query);
  const { context, trouble } = await visitor();
  let release;
  const never = new Promise((resolve) => {
    release = resolve;
  });
  await context.route(`**${first}`, async (route) => {
    await never;
    await route.abort();
  });
  const page = await searchPage(context, address);
  await page.fill('#q', query);
  await page.locator('#hint', { hasText: notice }).waitFor({ timeout: 15_000 });
  assert.ok((await page.locator('#results a').count()) > 0, 'the other files answer');
  assert.deepEqual(trouble, []);
  release();
  await context.close();
});

test('where no file comes, the page says so and stays usable', options, async () => {
  const { context, trouble } = await visitor();
  await context.route('**/search/*/*.js', (route) => route.abort());
  const page = await searchPage(context, address);
  assert.deepEqual(await ask(page, query), []);
  assert.ok((await page.locator('.found').innerText()).includes(notice));
  assert.deepEqual(trouble.filter((text) => !/ERR_FAILED/.test(text)), []);
  await context.close();
});
