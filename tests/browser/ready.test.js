// "When will it be ready" on real pages: the day that the rules of docs/deadlines.md give, why it is not an earlier one,
// and that it is no promise. due.test.js holds the counting itself to account.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { troubleOf } from './asking.js';
import { examine, violations } from './axe.js';
import { launch, phone } from './browser.js';
import { procedures } from './content.js';
import { serve } from './server.js';
import { languages } from './site.js';
import { knownIn } from './travel.js';

/** Same day up to 15:00, by any channel. */
const sameDay = 'dang-ky-khai-sinh.html';

/** Only one limit, and no source gives it. */
const unknown = 'dang-ky-ket-hon.html';

/** One limit in working days, for every channel and case. */
const simple = procedures.find(({ text }) =>
  /^time_limits:\n {2}- limit:\n {6}unit: working_days\n {6}number: [3-9]\n(?! {2})/m.test(text)
  && text.match(/^time_limits:\n((?: .*\n)*)/m)[1].split('- limit').length === 2);
const simpleDays = Number(simple.text.match(/^time_limits:\n[\s\S]*?number: (\d+)/m)[1]);

let browser, context, server, trouble;

before(async () => {
  server = await serve();
  browser = await launch();
  context = await browser.newContext({ viewport: phone, bypassCSP: true });
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

async function ask(page, day, hour = '08:00') {
  await page.fill('#day', day);
  await page.fill('#hour', hour);
  return page.locator('#due').innerText();
}

/** Runs in the page: the answer for every way to file. */
function answersByChannel() {
  const [day, hour, channel, due] = ['day', 'hour', 'channel', 'due'].map((id) => document.getElementById(id));
  day.value = '2026-11-23';
  hour.value = '09:00';
  return [...channel.options].map(({ value }) => {
    channel.value = value;
    channel.dispatchEvent(new Event('change', { bubbles: true }));
    return [value, due.textContent];
  });
}

test('a same-day limit knows its hour', async () => {
  const page = await visit(`vi/${sameDay}`);
  assert.match(await ask(page, '2026-11-19', '14:59'), /Thứ Năm, 19\/11\/2026/);
  assert.match(await ask(page, '2026-11-19', '15:00'), /Thứ Năm, 19\/11\/2026/);
  const later = await ask(page, '2026-11-19', '15:01');
  assert.match(later, /Dự kiến có kết quả: Thứ Sáu, 20\/11\/2026/);
  // Without an hour it is not known on which side of the limit the dossier comes.
  const { words } = knownIn('vi');
  assert.match(await ask(page, '2026-11-19', ''), new RegExp(words.travel_due_no_time));
  await page.close();
});

test('a day off on the way is named with its reason', async () => {
  const page = await visit(`vi/${sameDay}`);
  const answer = await ask(page, '2026-11-23', '16:00');
  assert.match(answer, /Dự kiến có kết quả: Thứ Tư, 25\/11\/2026/);
  assert.match(answer, /Thứ Ba, 24\/11\/2026: .*Văn hóa/);
  await page.close();
  const other = await visit(`vi/${simple.id}.html`);
  const monday = await ask(other, '2026-11-23', '08:00');
  assert.match(monday, /Thứ Ba, 24\/11\/2026: .*Văn hóa/, `${simple.id}: ${monday}`);
  assert.ok(simpleDays <= 9);
  await other.close();
});

test('days off that are only expected are flagged', async () => {
  const { words } = knownIn('vi');
  const page = await visit(`vi/${simple.id}.html`);
  const answer = await ask(page, '2027-02-03');
  assert.ok(answer.includes(words.travel_due_provisional), answer);
  assert.ok(answer.includes(`(${words.travel_provisional})`), answer);
  const sure = await ask(page, '2026-10-05');
  assert.ok(!sure.includes(words.travel_due_provisional) && !sure.includes(words.travel_provisional), sure);
  await page.close();
});

test('what can not be worked out is said, and never a wrong day', async () => {
  const { words } = knownIn('vi');
  const page = await visit(`vi/${unknown}`);
  const answer = await ask(page, '2026-11-23');
  assert.ok(answer.includes(words.travel_due_no_limit), answer);
  assert.doesNotMatch(answer, /\d{4}/);
  await page.close();
  const other = await visit(`vi/${simple.id}.html`);
  assert.equal(await ask(other, ''), '');
  for (const day of ['2024-05-06', '2031-01-02', '0001-01-01', '9999-12-31', '275760-09-13']) {
    const beyond = await other.evaluate((value) => {
      const box = document.getElementById('day');
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return document.getElementById('due').innerText;
    }, day);
    assert.doesNotMatch(beyond, /Dự kiến có kết quả/, day);
  }
  const last = await ask(other, '2027-12-31');
  assert.doesNotMatch(last, /Dự kiến có kết quả/);
  assert.match(last, /31\/12\/2027/);
  await other.close();
});

for (const language of languages) {
  test(`every answer says that it is no promise in ${language}`, async (t) => {
    const { words } = knownIn(language);
    assert.match(words.travel_due_if, { vi: /không phải lời hứa/, en: /not a promise/ }[language]);
    const silent = [];
    let answers = 0;
    for (const { id } of procedures) {
      const page = await visit(`${language}/${id}.html`);
      for (const [channel, answer] of await page.evaluate(answersByChannel)) {
        if (!answer.endsWith(words.travel_due_if)) silent.push(`${id} by ${channel}: ${answer}`);
        // Where nothing can be said of this way to file, that must be said.
        if (answer === words.travel_due_if) silent.push(`${id} by ${channel} says nothing`);
        answers += 1;
      }
      await page.close();
    }
    t.diagnostic(`${answers} answers on ${procedures.length} pages`);
    assert.deepEqual(silent, []);
  });
}

test('the commune and the case choose among limits', async () => {
  const page = await visit('vi/ma-so-vung-trong.html');
  const bold = async () => page.locator('#due b').count();
  await ask(page, '2026-11-23');
  const all = await bold();
  assert.ok(all > 1, 'several limits are answered one by one');
  await page.click('a[data-case="cap-lai"]');
  assert.ok((await bold()) >= 1 && (await bold()) < all);
  await page.close();
});

test('without JavaScript nothing is asked that nobody answers', async () => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const page = await without.newPage();
  await page.goto(`${server.address}vi/${sameDay}`);
  assert.equal(await page.locator('#ready').isVisible(), false);
  await without.close();
});

test('everything can be done with the keyboard', async () => {
  const page = await visit(`vi/${sameDay}`);
  await page.focus('#day');
  // Month, day and year, as the browser of this machine writes dates.
  await page.keyboard.type('11192026');
  await page.keyboard.press('Tab');
  for (let pressed = 0; pressed < 6 && !(await page.evaluate(() => document.activeElement.id === 'hour')); pressed += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('0415PM');
  for (let pressed = 0; pressed < 6 && !(await page.evaluate(() => document.activeElement.id === 'channel')); pressed += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.inputValue('#channel'), 'online');
  assert.equal(await page.inputValue('#hour'), '16:15');
  assert.match(await page.locator('#due').innerText(), /20\/11\/2026/);
  await page.keyboard.press('Enter');
  assert.match(page.url(), /dang-ky-khai-sinh\.html$/);
  await page.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`an answer breaks no rule of accessibility, ${colorScheme}`, async () => {
    for (const language of languages) {
      const page = await visit(`${language}/${sameDay}`);
      await page.emulateMedia({ colorScheme });
      await examine(page);
      await ask(page, '2026-11-23', '16:00');
      assert.deepEqual(await violations(page), [], language);
      await page.close();
    }
  });
}
