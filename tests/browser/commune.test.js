// A page shaped for the citizen's commune: by any of its names, with a warning where a name leads astray, kept nowhere
// unless the citizen asks, and wherever the site stands.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { troubleOf } from './asking.js';
import { examine, violations } from './axe.js';
import { launch, phone } from './browser.js';
import { places, unmarked } from './content.js';
import { serve, stands } from './server.js';
import { languages } from './site.js';
import { knownIn } from './travel.js';

/** A procedure of communes. */
const births = 'dang-ky-khai-sinh.html';

/** What a page waits for is there at once; other programs may share the machine. */
const patience = 10_000;

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

const isShaped = () => document.querySelector('script[src*="travel/"]') && window.noticeboardTravel;

/** A page on which the script has come. */
async function visit(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await page.waitForFunction(isShaped);
  return page;
}

/** Types a name as a citizen does, and reads the answer. */
async function choose(page, name) {
  await page.fill('#commune', name);
  await page.press('#commune', 'Enter');
  return page.locator('#centre').innerText();
}

/** Runs in the page: the answers to many names, and what each leaves in the address. */
function answersTo(names) {
  const form = document.getElementById('mine');
  const centre = document.getElementById('centre');
  return names.map((name) => {
    history.replaceState(null, '', location.pathname);
    document.getElementById('commune').value = name;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    return {
      name,
      text: centre.textContent,
      warnings: [...centre.querySelectorAll('.warn')].map((warning) => warning.textContent),
      offered: [...centre.querySelectorAll('li a')].map((link) => new URL(link.href).searchParams.get('commune')),
      chosen: new URLSearchParams(location.search).get('commune'),
      strangers: [...centre.querySelectorAll('*')].filter((element) => !/^(b|p|ul|li|a|button)$/.test(element.localName)).length,
    };
  });
}

const communeIn = (page) => new URL(page.url()).searchParams.get('commune');
const stored = (page) => page.evaluate(() => ({ ...localStorage, ...sessionStorage, cookies: document.cookie }));

describe('on the page of a procedure', () => {
  let server, context, page, trouble;

  before(async () => {
    server = await serve();
    context = await browser.newContext({ viewport: phone });
    trouble = troubleOf(context);
    page = await visit(context, `${server.address}vi/${births}`);
  });

  after(async () => {
    await context?.close();
    await server?.close();
    assert.deepEqual(trouble, []);
  });

  const kinds = { commune: 'Xã', ward: 'Phường', township: 'Thị trấn' };
  const olds = places.flatMap((place) => place.old.map((old) => ({ ...old, now: place })));
  const whole = ({ kind, name }) => `${kinds[kind]} ${name}`;

  test('every old unit leads to the centre of today, and is named', async () => {
    const answers = await page.evaluate(answersTo, olds.map((old) => `${whole(old)}, ${old.district}`));
    const wrong = answers.filter(({ text, chosen }, at) =>
      chosen !== olds[at].now.id || !text.includes(whole(olds[at].now)) || !text.includes(`${whole(olds[at])} cũ nay thuộc`));
    assert.deepEqual(wrong, []);
  });

  test('a name that another place bears today never chooses in silence', async (t) => {
    const traps = olds.flatMap((old) =>
      places.filter((place) => unmarked(place.name) === unmarked(old.name) && place !== old.now).map((bearer) => ({ old, bearer })));
    t.diagnostic(traps.map(({ old, bearer }) => `${whole(old)} is in ${whole(old.now)}, not ${whole(bearer)}`).join('; '));
    for (const name of ['Mường Chà', 'Mường Thanh', 'Sam Mứn']) {
      assert.ok(traps.some(({ old }) => old.name === name), `${name} is no trap any more`);
    }
    for (const { old, bearer } of traps) {
      const bare = [old.name, unmarked(old.name), old.name.toUpperCase()];
      for (const { name, chosen, offered, warnings } of await page.evaluate(answersTo, bare)) {
        assert.equal(chosen, null, `${name} chooses ${chosen}`);
        for (const { id } of [old.now, bearer]) assert.ok(offered.includes(id), `${name} does not offer ${id}`);
        assert.ok(warnings.some((text) => text.includes(whole(old.now)) && text.includes(whole(bearer))), `${name}: ${warnings}`);
      }
      // With its kind and district the old unit is meant alone, and the warning stands above the answer.
      const [exact] = await page.evaluate(answersTo, [`${whole(old)}, ${old.district}`]);
      assert.equal(exact.chosen, old.now.id);
      assert.ok(exact.warnings.some((text) => text.includes(whole(old.now)) && text.includes(whole(bearer))), `${exact.warnings}`);
    }
  });

  test('the name of a former district says that it is no more and offers every place of its land', async () => {
    const districts = [...new Set(olds.map(({ district }) => district))];
    for (const district of districts) {
      const heirs = places.filter((place) => place.old.some((old) => old.district === district)).map(({ id }) => id);
      const bare = district.replace(/^(Huyện|Thị xã|Thành phố) /, '');
      const names = [district, unmarked(district).toLowerCase(), bare, unmarked(bare), `${district} cũ`];
      for (const { name, chosen, offered, warnings } of await page.evaluate(answersTo, names)) {
        assert.equal(chosen, null, `${name} chooses ${chosen}`);
        assert.ok(warnings.some((text) => text.includes(`${district} không còn`)), `${name}: ${warnings}`);
        for (const id of heirs) assert.ok(offered.includes(id), `${name} does not offer ${id}`);
      }
    }
  });

  test('what nobody bears is not found, and nothing of it becomes part of the page', async () => {
    const { words } = knownIn('vi');
    const names = [
      '', '   ', 'zzzz', '🏔️🇻🇳', 'a'.repeat(10_000), `${'('.repeat(5_000)}`, '.*+?^${}()|[]\\', '(a+)+$', '$& $1 $`', '__proto__',
      'constructor', '<img src=x onerror="globalThis.hurt=1">', '<b>x</b>', '{name}', '\u202exyz', '\ud83d', '%E1%BB',
    ];
    for (const { name, text, chosen, offered, strangers } of await page.evaluate(answersTo, names)) {
      const what = name.slice(0, 40);
      assert.equal(text, words.travel_not_found, what);
      assert.deepEqual([chosen, offered, strangers], [null, [], 0], what);
    }
    assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  });

  test('what stands in the address does no harm', async () => {
    for (const name of ['zzzz', '%E1%BB', '%3Cimg%20src=x%20onerror=hurt=1%3E', 'a'.repeat(5_000), '%00', '__proto__', 'muong+cha']) {
      const other = await visit(context, `${server.address}vi/${births}?commune=${name}&__proto__=x&case=zzz&=&%=%`);
      assert.equal(await other.evaluate(() => globalThis.hurt), undefined);
      assert.equal(await other.locator('#centre img').count(), 0);
      assert.ok(await other.locator('.bring li:visible').count());
      await other.close();
    }
  });
});

test('a commune is chosen, goes along to other pages, and shapes them on arrival', async () => {
  const server = await serve('/a/b/');
  const context = await browser.newContext({ viewport: phone });
  const trouble = troubleOf(context);
  const page = await visit(context, `${server.address}vi/${births}`);
  assert.match(await choose(page, 'pa tan'), /Nơi nộp của Xã Mường Chà[\s\S]*Xã Pa Tần cũ nay thuộc Xã Mường Chà/);
  assert.equal(communeIn(page), 'muong-cha');
  const rule = page.locator('.where dd', { hasText: 'không phụ thuộc địa giới hành chính' });
  assert.match(await rule.innerText(), /118\/2025\/NĐ-CP/);
  await page.locator('.crumbs a, nav a[href*="topics/"], main a[href*="topics/"]').first().click();
  await page.waitForURL(/commune=muong-cha/);
  await page.waitForFunction(isShaped);
  await page.locator('main a[href*=".html?commune="]:visible').first().click();
  await page.waitForURL(/commune=muong-cha/);
  const again = await visit(context, `${server.address}vi/${births}?commune=muong-cha#fees`);
  assert.match(await again.locator('#centre').innerText(), /Nơi nộp của Xã Mường Chà/);
  assert.match(again.url(), /#fees$/);
  // A file to keep is the same for everyone.
  assert.equal(await again.locator('a[download]').first().getAttribute('href'), births);
  assert.deepEqual(await stored(again), { cookies: '' });
  assert.deepEqual(trouble, []);
  await context.close();
  await server.close();
});

test('one of several is chosen from what is offered', async () => {
  const server = await serve();
  const context = await browser.newContext({ viewport: phone });
  const page = await visit(context, `${server.address}vi/${births}`);
  await choose(page, 'Mường Chà');
  assert.equal(communeIn(page), null);
  await page.locator('#centre li a', { hasText: 'Xã Na Sang' }).click();
  assert.match(await page.locator('#centre').innerText(), /Nơi nộp của Xã Na Sang/);
  assert.equal(communeIn(page), 'na-sang');
  await choose(page, 'zzz');
  assert.match(await page.locator('#centre').innerText(), /Không có xã, phường nào/);
  await context.close();
  await server.close();
});

test('nothing is kept on the device until the citizen asks, and all of it goes again', async () => {
  const server = await serve();
  const context = await browser.newContext({ viewport: phone });
  const page = await visit(context, `${server.address}vi/${births}`);
  await choose(page, 'Na Sang');
  assert.deepEqual(await stored(page), { cookies: '' });
  const { words } = knownIn('vi');
  await page.getByRole('button', { name: words.travel_keep }).click();
  assert.deepEqual(Object.values(await stored(page)).filter(Boolean), ['na-sang']);
  const next = await visit(context, `${server.address}vi/dang-ky-ket-hon.html`);
  assert.match(await next.locator('#centre').innerText(), /Nơi nộp của Xã Na Sang/);
  await next.getByRole('button', { name: words.travel_forget }).click();
  assert.deepEqual(await stored(next), { cookies: '' });
  assert.equal(communeIn(next), null);
  assert.equal(await next.locator('#centre').innerText(), '');
  assert.equal(await next.locator('main a[href*="commune="]').count(), 0);
  await context.close();
  await server.close();
});

for (const language of languages) {
  test(`without JavaScript the form leads to the list of all names in ${language}`, async () => {
    const server = await serve();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}${language}/${births}`);
    await page.fill('#commune', 'Pa Tần');
    await page.press('#commune', 'Enter');
    await page.waitForURL(new RegExp(`/${language}/places\\.html\\?commune=`));
    assert.ok(await page.getByText('Pa Tần').count());
    await context.close();
    await server.close();
  });
}

test('everything can be done with the keyboard', async () => {
  const server = await serve();
  const context = await browser.newContext();
  const page = await visit(context, `${server.address}vi/${births}`);
  const tabTo = async (selector) => {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
        const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
        assert.notEqual(outline, 'none', 'one sees where one is');
        return;
      }
    }
    assert.fail(`Tab does not come to ${selector}`);
  };
  await tabTo('#commune');
  await page.keyboard.type('muong cha');
  await tabTo('#mine button');
  await page.keyboard.press('Space');
  await tabTo('#centre li a[href*="na-sang"]');
  await page.keyboard.press('Enter');
  assert.equal(communeIn(page), 'na-sang');
  // The focus must not be lost with the link that had it: the next Tab goes on from the answer.
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('#centre')), 'the focus is lost');
  await tabTo('#centre button');
  await page.keyboard.press('Enter');
  assert.deepEqual(Object.values(await stored(page)).filter(Boolean), ['na-sang']);
  assert.ok(await page.evaluate(() => document.activeElement.matches('#centre button')), 'the focus is lost');
  await context.close();
  await server.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`an answer breaks no rule of accessibility, ${colorScheme}`, async () => {
    const server = await serve();
    const context = await browser.newContext({ bypassCSP: true, viewport: phone, colorScheme });
    for (const language of languages) {
      const page = await visit(context, `${server.address}${language}/${births}`);
      await examine(page);
      for (const name of ['Pa Tần', 'Mường Chà', 'huyện Tuần Giáo', 'zzz']) {
        await choose(page, name);
        assert.deepEqual(await violations(page), [], `${name} in ${language}`);
      }
      await page.close();
    }
    await context.close();
    await server.close();
  });
}

for (const [stand, open] of Object.entries(stands)) {
  test(`works ${stand}`, async () => {
    const site = await open();
    const context = await browser.newContext({ viewport: phone });
    const trouble = troubleOf(context);
    const page = await visit(context, `${site.address}vi/${births}`);
    assert.match(await choose(page, 'Thị trấn Mường Chà'), /Coi chừng nhầm/);
    await page.locator('#centre a[href*="places/"]').click();
    await page.waitForURL(/vi\/places\/na-sang\.html/);
    // The page of the place stays what it is.
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(page.url());
    await page.waitForFunction(isShaped);
    assert.equal(await page.locator('main').innerText(), await plain.locator('main').innerText());
    await plain.context().close();
    assert.deepEqual(trouble, []);
    await context.close();
    await site.close();
  });
}
