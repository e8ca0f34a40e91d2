// A page narrowed to the citizen's case shows what that case asks for and nothing of the others, says how much that is,
// and gives all of it back.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { troubleOf } from './asking.js';
import { launch, phone } from './browser.js';
import { procedures } from './content.js';
import { serve } from './server.js';
import { languages } from './site.js';

const births = 'dang-ky-khai-sinh.html';
const withCases = procedures.filter(({ cases }) => cases.length);

let browser, context, server, trouble;

before(async () => {
  server = await serve();
  browser = await launch();
  context = await browser.newContext({ viewport: phone });
  context.setDefaultTimeout(10_000);
  trouble = troubleOf(context);
});

after(async () => {
  await browser?.close();
  await server?.close();
  assert.deepEqual(trouble, []);
});

async function visit(path) {
  const page = await context.newPage();
  await page.goto(server.address + path);
  await page.waitForFunction(() => window.noticeboardTravel);
  return page;
}

/** Runs in the page: which parts speak of which cases, whether they show, and the sums that the page gives. */
function shown() {
  const isShown = (element) => !element.closest('[hidden]');
  const parts = [...document.querySelectorAll('[data-cases]')].map((part) => ({
    cases: part.dataset.cases.split(' '),
    kind: part.matches('.bring *') ? 'papers' : part.matches('[data-limit]') ? 'limit' : part.matches('li') ? 'exemption' : 'fee',
    isShown: isShown(part),
  }));
  const papers = [...document.querySelectorAll('.bring input[type=checkbox]')].filter(isShown);
  return {
    parts,
    papers: papers.length,
    unconditional: papers.filter((paper) => !paper.closest('[data-if]')).length,
    general: [...document.querySelectorAll('.bring > div:not([data-cases]) > ul > li, [data-limit]:not([data-cases])')].every(isShown),
    heading: document.querySelector('[data-count]')?.textContent,
    total: document.getElementById('all')?.textContent,
    current: [...document.querySelectorAll('a[data-case][aria-current]')].map((link) => link.dataset.case),
  };
}

/** Runs in the page: everything that a shape can change. */
const everything = () => {
  const copy = document.querySelector('main').cloneNode(true);
  for (const link of copy.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
  copy.querySelector('#due')?.remove();
  return copy.innerHTML;
};

describe('every case of every procedure', () => {
  for (const language of languages) {
    test(`narrows its page in ${language}`, async (t) => {
      const wrong = [];
      const kinds = new Set();
      let count = 0;
      for (const { id, cases } of withCases) {
        const page = await visit(`${language}/${id}.html`);
        const original = await page.evaluate(everything);
        const links = await page.locator('a[data-case]').evaluateAll((all) => all.map((link) => link.dataset.case));
        // Where no paper is asked for, there is nothing to choose a case above.
        if (links.length) assert.deepEqual(links, [...cases, ''], id);
        for (const own of links.filter(Boolean)) {
          await page.click(`a[data-case="${own}"]`);
          const after = await page.evaluate(shown);
          const expect = (isSo, what) => isSo || wrong.push(`${id}?case=${own}: ${what}`);
          for (const part of after.parts) {
            kinds.add(part.kind);
            expect(part.isShown === part.cases.includes(own), `${part.kind} of ${part.cases} ${part.isShown ? 'shows' : 'is hidden'}`);
          }
          expect(after.general, 'hides what is for everyone');
          if (after.unconditional) expect(after.heading?.match(/\d+/)?.[0] === String(after.unconditional), `${after.heading}, but ${after.unconditional} papers`);
          expect(after.total === String(after.papers), `a total of ${after.total}, but ${after.papers} papers`);
          expect(JSON.stringify(after.current) === JSON.stringify([own]), `${after.current} is marked`);
          expect(new URL(page.url()).searchParams.get('case') === own, page.url());
          count += 1;
        }
        if (links.length) {
          await page.click('a[data-case=""]');
          if ((await page.evaluate(everything)) !== original) wrong.push(`${id}: all cases are not what was there before`);
          assert.equal(new URL(page.url()).search, '');
        }
        await page.close();
      }
      t.diagnostic(`${count} cases of ${withCases.length} procedures; they narrow ${[...kinds].join(', ')}`);
      assert.deepEqual(wrong, []);
      assert.ok(count > 40);
      for (const kind of ['papers', 'limit', 'fee']) assert.ok(kinds.has(kind), `no ${kind} depends on a case`);
    });
  }
});

test('the address keeps the case, and a link can be sent', async () => {
  const page = await visit(`vi/${births}`);
  await page.click('a[data-case="qua-han"]');
  assert.equal(new URL(page.url()).searchParams.get('case'), 'qua-han');
  const before = await page.evaluate(shown);
  await page.reload();
  await page.waitForFunction(() => window.noticeboardTravel);
  assert.deepEqual(await page.evaluate(shown), before);
  const sent = await visit(`vi/${births}?case=qua-han&commune=na-sang#bring`);
  assert.deepEqual(await sent.evaluate(shown), before);
  assert.match(await sent.locator('#centre').innerText(), /Na Sang/);
  await sent.click('a[data-case=""]');
  assert.equal(new URL(sent.url()).search, '?commune=na-sang');
  await page.close();
  await sent.close();
});

test('a case that the page does not know hides nothing', async () => {
  for (const { id } of withCases) {
    const page = await visit(`vi/${id}.html`);
    const original = await page.evaluate(shown);
    await page.close();
    for (const unknown of ['x', 'dung-han%20qua-han', '__proto__', '%22%5D']) {
      const other = await visit(`vi/${id}.html?case=${unknown}`);
      assert.deepEqual(await other.evaluate(shown), original, `${id}?case=${unknown}`);
      await other.close();
      if (id !== 'dang-ky-khai-sinh') break;
    }
  }
});

test('without JavaScript everything is there, and the links do no harm', async () => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const page = await without.newPage();
  await page.goto(`${server.address}vi/${births}`);
  const papers = await page.locator('.bring input[type=checkbox]:visible').count();
  assert.ok(papers > 0);
  assert.equal(await page.locator('[data-cases]:visible').count(), await page.locator('[data-cases]').count());
  await page.click('a[data-case="qua-han"]');
  await page.waitForURL(/case=qua-han/);
  assert.equal(await page.locator('.bring input[type=checkbox]:visible').count(), papers);
  await page.click('a[data-case=""]');
  assert.equal(await page.locator('[data-cases]:visible').count(), await page.locator('[data-cases]').count());
  await without.close();
});
