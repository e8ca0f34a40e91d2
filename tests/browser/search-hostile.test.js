// Whatever is typed into the box, or stands in the address: no error, no message, nothing of it becomes part of the page,
// and the box stays quick.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { searchPage, troubleOf } from './asking.js';
import { launch, phone } from './browser.js';
import { serve } from './server.js';

const queries = {
  'nothing': '',
  'spaces': '  \t\u00a0\u3000  ',
  '10,000 letters': 'a'.repeat(10_000),
  '10,000 letters in words': 'đăng ký khai sinh '.repeat(556),
  '10,000 digits': '1'.repeat(10_000),
  '10,000 marks on one letter': `a${'\u0301'.repeat(10_000)}`,
  'control characters': 'khai\u0000\u0001\u0007\u001b[31m\u007f\u009fsinh',
  'line breaks': 'khai\nsinh\r\n\u2028\u2029',
  'emoji': '👶🏽 khai sinh 👨‍👩‍👧‍👦 🇻🇳 1️⃣',
  'a script': '<script>globalThis.hurt=1;alert(1)</script>',
  'a script in the head': '</title></head><script>globalThis.hurt=1</script>',
  'an image with a handler': '"><img src=x onerror="globalThis.hurt=1;alert(1)">',
  'a handler': "' autofocus onfocus='globalThis.hurt=1",
  'an address that runs': 'javascript:globalThis.hurt=1',
  'a template': '{{7*7}} ${7*7} <%= 7*7 %> # %s',
  'a regular expression': '.*+?^${}()|[]\\',
  'a slow regular expression': '(a+)+$ (x|x)*y [[:alpha:]]',
  'replacement patterns': "$& $1 $` $'",
  'escapes': '%00 %ZZ %E1%BB &amp; &#x3c; \\u0000',
  'names that every object has': '__proto__ constructor toString hasOwnProperty',
  'one such name': 'constructor',
  'words that everything has': 'và của cho các có là',
  'punctuation': '?!… – — “”‘’ ·• /\\',
  'marks of direction': '\u202ekhai\u202c \u200fsinh\u200e \u2067x\u2069',
  'letters of other scripts': 'تسجيل الولادة 出生登记 ลงทะเบียน ΟΔΟΣ straße İSTANBUL',
  'widths and ligatures': 'ｋｈａｉ ｓｉｎｈ ﬁ ﷺ',
  'invisible letters': 'kh\u200bai\u00ad si\u200dnh\ufeff',
  'unpaired surrogates': 'khai \ud83d sinh \ude00\ud800',
  'many different words': Array.from({ length: 60 }, (_, at) => `khai${at}`).join(' '),
  'a code and more': '1.001193.000.00.00.H18 9999999999999999999999 1.1.1.1.1',
};

/** The longest address that servers take, in letters. */
const longestAddress = 6_000;

/** The longest that the box may think about one change, in milliseconds. */
const patience = 200;

let browser, server;

before(async () => {
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: types a query and says how long the page was busy with it. */
async function typeAndTime(query) {
  const box = document.getElementById('q');
  box.value = query;
  const begin = performance.now();
  box.dispatchEvent(new Event('input', { bubbles: true }));
  // The page is busy until the timers that it set are through.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - begin;
}

/** Runs in the page: what must not be there. */
function injected() {
  const allowed = new Set(['div', 'p', 'ul', 'li', 'a', 'mark', 'small']);
  const strangers = [...document.querySelectorAll('.found, .found *')].filter((element) => {
    const attributes = element.getAttributeNames().filter((name) => /^on|^style$|^src/.test(name));
    const runs = element.localName === 'a' && !/^(http|file):/.test(element.protocol);
    return !allowed.has(element.localName) || attributes.length > 0 || runs;
  });
  const names = strangers.map((element) => element.outerHTML.slice(0, 80));
  return globalThis.hurt ? [...names, 'a script of the query ran'] : names;
}

async function visit(path) {
  const context = await browser.newContext({ viewport: phone });
  const trouble = troubleOf(context);
  const page = await searchPage(context, server.address + path);
  return { page, trouble, context };
}

for (const path of ['vi/search.html', 'en/search.html', 'vi/index.html']) {
  test(`nothing that is typed does harm on ${path}`, async (t) => {
    const { page, trouble, context } = await visit(path);
    await page.focus('#q');
    const found = [];
    let slowest = 0;
    for (const [name, query] of Object.entries(queries)) {
      // Other programs share the machine: the best of three counts.
      const times = [];
      for (let run = 0; run < 3; run += 1) times.push(await page.evaluate(typeAndTime, query));
      const time = Math.min(...times);
      slowest = Math.max(slowest, time);
      const complaints = [...trouble.splice(0), ...(await page.evaluate(injected))];
      if (time >= patience) complaints.push(`${Math.round(time)} ms`);
      found.push(...complaints.map((complaint) => `${name}: ${complaint}`));
    }
    t.diagnostic(`the slowest took ${Math.round(slowest)} ms`);
    await page.fill('#q', 'hộ chiếu');
    await page.locator('#results a').first().waitFor();
    await context.close();
    assert.deepEqual(found, []);
  });
}

for (const path of ['vi/search.html', 'vi/index.html']) {
  test(`nothing in the address does harm on ${path}`, async () => {
    const { page, trouble, context } = await visit(path);
    const found = [];
    for (const [name, query] of Object.entries(queries)) {
      const value = new URLSearchParams({ q: query }).toString().slice('q='.length, longestAddress / 3);
      for (const parameters of [`q=${value}`, `q=khai&topic=${value}&level=${value}&online=${value}`]) {
        await page.goto(`${server.address}${path}?${parameters}`);
        const complaints = [...trouble.splice(0), ...(await page.evaluate(injected))];
        found.push(...complaints.map((complaint) => `${name}: ${complaint}`));
      }
    }
    await page.goto(`${server.address}${path}?q=%E1%BB&q=%&topic=%ff`);
    found.push(...trouble);
    await context.close();
    assert.deepEqual(found, []);
  });
}
