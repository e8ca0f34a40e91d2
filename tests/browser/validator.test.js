// Every page is valid HTML and CSS by the Nu Html Checker.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { folder, pages } from './site.js';

const checker = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');

/** What the checker says about the whole folder; it exits with 1 where it found errors. */
function check() {
  const options = ['-jar', checker, '--skip-non-html', '--format', 'json', '--stdout', folder];
  return new Promise((resolve, reject) => {
    execFile('java', options, { maxBuffer: 1 << 28 }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout).messages);
      } catch {
        reject(error ?? new Error('the checker said nothing'));
      }
    });
  });
}

const line = ({ url, lastLine, message, extract }) =>
  `${url && path.relative(folder, fileURLToPath(url))}:${lastLine}: ${message} ${JSON.stringify(extract?.trim())}`;

test('every page is valid', async (t) => {
  const messages = await check();
  const errors = messages.filter(({ type }) => type !== 'info');
  const remarks = messages.filter(({ type }) => type === 'info');
  t.diagnostic(`${pages.length} pages, ${errors.length} errors, ${remarks.length} warnings`);
  for (const text of new Set(remarks.map(({ message }) => message))) t.diagnostic(`warning: ${text}`);
  assert.deepEqual(errors.slice(0, 40).map(line), []);
});
