// The browser cuts a text into words, and makes their keys, exactly as the program does: NOTICEBOARD_FOLDING names a file
// of what the program makes of many texts, one JSON array a line: the text, then a list of each word with its key.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { launch } from './browser.js';

const words = new URL('../../themes/default/scripts/search/words.js', import.meta.url);

/** A list of fewer texts proves little. */
const fewest = 10_000;

/** How many differences are worth reading. */
const most = 20;

test('the browser folds words as the program does', async (t) => {
  const file = process.env.NOTICEBOARD_FOLDING;
  assert.ok(file, 'NOTICEBOARD_FOLDING must name the file that the program wrote, as tests/run does');
  const expected = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  assert.ok(expected.length >= fewest, `${expected.length} texts are too few`);
  const browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({ content: `${readFileSync(words, 'utf8')}\nglobalThis.halves = { split, keyOf };` });
  const actual = await page.evaluate(
    (texts) => texts.map((text) => globalThis.halves.split(text).map((word) => [word, globalThis.halves.keyOf(word)])),
    expected.map(([text]) => text),
  );
  await browser.close();
  const spelled = (value) => JSON.stringify(value);
  const differences = expected
    .map(([text, program], line) => ({ text, program: spelled(program), browser: spelled(actual[line]) }))
    .filter((one) => one.program !== one.browser);
  t.diagnostic(`${expected.length} texts, ${differences.length} differences`);
  assert.deepEqual(differences.slice(0, most), []);
});
