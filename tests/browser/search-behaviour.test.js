// The search box does what a citizen expects of it: wherever the site stands, with the keyboard alone, with filters, and
// after coming back from a result.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { ask, searchPage, troubleOf, wordsOf } from './asking.js';
import { launch, phone } from './browser.js';
import { serve, stands } from './server.js';
import { languages } from './site.js';

/** A query that finds the registration of births, in each language. */
const births = { vi: 'dang ky khai sinh', en: 'birth registration' };
const birthsPage = 'dang-ky-khai-sinh.html';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const [stand, open] of Object.entries(stands)) {
  for (const language of languages) {
    test(`finds, opens and comes back ${stand} in ${language}`, async () => {
      const site = await open();
      const context = await browser.newContext({ viewport: phone });
      const trouble = troubleOf(context);
      const page = await searchPage(context, `${site.address}${language}/search.html`);
      const target = `${site.address}${language}/${birthsPage}`;
      assert.equal((await ask(page, births[language]))[0], birthsPage);
      await page.locator('#results a').first().click();
      await page.waitForURL(target);
      // Some browsers keep the address of a file as it is, and with it forget the query.
      if (!target.startsWith('file:')) {
        await page.goBack();
        await page.locator('#results a').first().waitFor();
        assert.equal(await page.inputValue('#q'), births[language]);
        assert.equal(await page.locator('#results a').first().getAttribute('href'), `../${language}/${birthsPage}`);
        await page.goForward();
      }
      // Every other page sends its query to the page that searches.
      await page.fill('header input[name=q]', births[language]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\.html\?q=/);
      assert.equal(await page.inputValue('#q'), births[language]);
      assert.equal(await page.locator('#results a').first().evaluate((link) => link.href), target);
      assert.deepEqual(trouble, []);
      await context.close();
      await site.close();
    });

    test(`the home page searches in place ${stand} in ${language}`, async () => {
      const site = await open();
      const context = await browser.newContext({ viewport: phone });
      const trouble = troubleOf(context);
      const page = await searchPage(context, `${site.address}${language}/index.html`);
      assert.equal((await ask(page, births[language]))[0], birthsPage);
      assert.ok(page.url().startsWith(`${site.address}${language}/index.html`));
      await page.locator('#results a').first().click();
      await page.waitForURL(`${site.address}${language}/${birthsPage}`);
      assert.deepEqual(trouble, []);
      await context.close();
      await site.close();
    });
  }
}

describe('on the page that searches', () => {
  let server, context, page, trouble;

  before(async () => {
    server = await serve();
    context = await browser.newContext({ viewport: phone });
    trouble = troubleOf(context);
  });

  after(async () => {
    await context?.close();
    await server?.close();
  });

  const open = async (query = '', language = 'vi') => {
    page = await searchPage(context, `${server.address}${language}/search.html${query}`);
  };
  const close = async () => {
    await page.close();
    assert.deepEqual(trouble.splice(0), []);
  };
  const parameters = () => Object.fromEntries(new URL(page.url()).searchParams);
  const count = () => page.locator('#results a').count();

  /** Presses Tab until something has the focus, which must show. */
  async function tabTo(selector) {
    for (let pressed = 0; pressed < 20; pressed += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, 'none', 'one sees where one is');
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    assert.fail(`Tab does not come to ${selector}`);
  }
  const isFocused = (selector) => page.evaluate((wanted) => document.activeElement.matches(wanted), selector);

  test('everything can be done with the keyboard', async () => {
    await open();
    await tabTo('#q');
    await page.keyboard.type('khai sinh');
    await page.locator('#results li:nth-child(3) a').waitFor();
    const all = await count();
    await page.keyboard.press('ArrowDown');
    assert.ok(await isFocused('#results li:nth-child(1) a'));
    await page.keyboard.press('ArrowDown');
    assert.ok(await isFocused('#results li:nth-child(2) a'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    assert.ok(await isFocused('#q'));
    assert.equal(await page.inputValue('#q'), 'khai sinh');
    await tabTo('#topic');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => document.querySelectorAll('#results a').length < before, all);
    assert.deepEqual(parameters(), { q: 'khai sinh', topic: '0' });
    await tabTo('#level');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/level=2/);
    await tabTo('[name=online]');
    await page.keyboard.press('Space');
    await page.waitForURL(/online=1/);
    await page.keyboard.press('Space');
    await page.waitForURL((url) => !url.searchParams.has('online'));
    await tabTo('#results a');
    const target = await page.locator(':focus').evaluate((link) => link.href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    await close();
  });

  test('ArrowUp from the first result comes back to the box', async () => {
    await open('?q=khai+sinh');
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    assert.ok(await isFocused('#q'));
    await close();
  });

  test('Enter in the box stays on the page', async () => {
    await open();
    await page.fill('#q', births.vi);
    await page.press('#q', 'Enter');
    await page.locator('#results a').first().waitFor();
    assert.deepEqual(parameters(), { q: births.vi });
    await close();
  });

  test('the address keeps the query, and the history stays short', async () => {
    await open();
    const before = await page.evaluate(() => history.length);
    await page.locator('#q').pressSequentially('hộ chiếu & sổ đỏ');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'hộ chiếu & sổ đỏ');
    assert.equal(await page.evaluate(() => history.length), before);
    await page.reload();
    await page.locator('#results a').first().waitFor();
    assert.equal(await page.inputValue('#q'), 'hộ chiếu & sổ đỏ');
    await page.fill('#q', '');
    await page.waitForURL((url) => url.search === '');
    assert.equal(await count(), 0);
    assert.equal(await page.locator('#status').textContent(), '');
    await close();
  });

  test('each filter narrows, and the address restores it', async () => {
    await open();
    const words = await wordsOf(page);
    // The name counts too: a topic passes its own filter.
    const told = (items) => items.map((item) => `${item.firstChild.textContent} · ${item.querySelector('small').textContent}`);
    const shown = () => page.locator('#results li').evaluateAll(told);
    await ask(page, 'đăng ký');
    const everything = await count();
    const topic = await page.locator('#topic option:nth-child(3)').textContent();
    const choices = {
      [topic]: () => page.selectOption('#topic', { label: topic }),
      [words.commune]: () => page.selectOption('#level', '2'),
      [words.province]: () => page.selectOption('#level', '1'),
      [words.online]: () => page.check('[name=online]'),
    };
    for (const [fact, choose] of Object.entries(choices)) {
      await open('?q=%C4%91%C4%83ng+k%C3%BD');
      await choose();
      const facts = await shown();
      assert.ok(facts.length > 0 && facts.length <= everything, fact);
      assert.deepEqual(facts.filter((text) => !text.split(' · ').includes(fact)), [], fact);
      const asked = parameters();
      assert.equal(Object.keys(asked).length, 2, page.url());
      await page.reload();
      await page.locator('#results a').first().waitFor();
      assert.deepEqual(await shown(), facts, fact);
      assert.deepEqual(parameters(), asked);
      await page.close();
    }
    await open('?q=khai+sinh&topic=0&level=2&online=1');
    assert.equal(await page.inputValue('#topic'), '0');
    assert.equal(await page.inputValue('#level'), '2');
    assert.equal(await page.isChecked('[name=online]'), true);
    await close();
  });

  test('a filter that nothing passes says so', async () => {
    await open('?q=khai+sinh&topic=3');
    assert.equal(await count(), 0);
    assert.equal(await page.locator('#status').textContent(), (await wordsOf(page)).none);
    await page.selectOption('#topic', '');
    assert.ok((await count()) > 0);
    assert.deepEqual(parameters(), { q: 'khai sinh' });
    await close();
  });

  test('the words that were meant are marked', async () => {
    await open();
    await ask(page, 'dang ky khai sinh');
    const marks = await page.locator('#results li:first-child a mark').allTextContents();
    assert.deepEqual(marks, ['Đăng', 'ký', 'khai', 'sinh']);
    assert.equal(await page.locator('#results li:first-child a').textContent(), 'Đăng ký khai sinh');
    await close();
  });

  test('a typing mistake is answered, and what was meant is offered', async () => {
    await open();
    const meant = await ask(page, 'đăng ký kết hôn');
    assert.deepEqual(await page.locator('#hint').textContent(), '');
    assert.equal((await ask(page, 'dang ky kte hon'))[0], meant[0]);
    const offer = page.locator('#hint a');
    assert.match(await offer.textContent(), /kết/);
    await offer.click();
    await page.waitForURL((url) => url.searchParams.get('q').includes('kết'));
    await page.locator('#results a').first().waitFor();
    assert.equal(await page.locator('#results a').first().getAttribute('href'), `../vi/${meant[0]}`);
    assert.equal(await page.locator('#hint').textContent(), '');
    await close();
  });

  test('words of the other language find its pages, and say of which language they are', async () => {
    for (const [language, other, query] of [['vi', 'en', 'forest products'], ['en', 'vi', 'giấy phép lái xe']]) {
      await open('', language);
      await ask(page, query);
      const links = page.locator(`#results li[lang=${other}] a[hreflang=${other}]`);
      await links.first().waitFor();
      const response = await page.request.get(await links.first().evaluate((link) => link.href));
      assert.equal(response.status(), 200);
      assert.equal(await page.locator('#results li.s').textContent(), (await wordsOf(page)).others);
      await close();
    }
  });

  test('where nothing is found, there is a way on', async () => {
    await open();
    await ask(page, 'zzqqxxw');
    assert.equal(await count(), 0);
    assert.equal(await page.locator('#status').textContent(), (await wordsOf(page)).none);
    const links = page.locator('#nothing:visible a');
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), ['a-z.html', 'places.html']);
    await ask(page, births.vi);
    assert.equal(await page.locator('#nothing').isVisible(), false);
    await close();
  });

  test('all that it finds exists', async () => {
    await open();
    const addresses = new Set();
    for (const query of ['đăng ký', 'cấp lại', 'xã', 'phường', 'công an', 'trung tâm', 'sinh con', 'giấy phép', 'places', 'a', 'c', 't']) {
      for (const address of await ask(page, query)) addresses.add(address);
    }
    assert.ok(addresses.size >= 60, `only ${addresses.size} addresses`);
    for (const address of addresses) {
      const response = await page.request.get(new URL(address, page.url()).href);
      assert.equal(response.status(), 200, address);
    }
    await close();
  });
});

/** Runs in the page: the worker that keeps pages asks for nothing more. The page that searches is the last that it brings. */
async function untilWorkerIsReady() {
  await navigator.serviceWorker.ready;
  const last = new URL('search.html', location.href).href;
  while (!(await globalThis.caches.match(last))) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('without the network', () => {
  for (const start of ['search.html', 'index.html']) {
    test(`a second query on ${start} is still answered`, async () => {
      const server = await serve();
      const context = await browser.newContext({ viewport: phone });
      const page = await searchPage(context, `${server.address}vi/${start}`);
      await ask(page, births.vi);
      await page.evaluate(untilWorkerIsReady);
      const trouble = troubleOf(context);
      await context.setOffline(true);
      assert.equal((await ask(page, 'cấp hộ chiếu phổ thông'))[0], 'cap-ho-chieu-pho-thong.html');
      assert.equal(await page.locator('#hint').textContent(), '');
      assert.deepEqual(trouble, []);
      await context.close();
      await server.close();
    });
  }
});
