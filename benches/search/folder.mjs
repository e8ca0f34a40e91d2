// A corpus with its index: a folder with `content` (written by the example `synthetic`) and `search` (written by the
// example `search_index`); and the page that searches it, made from the page of a built site.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { compose, hashIn, withScript } from '../../tests/browser/compose.js';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The page on which searches are made. */
export const PAGE = 'vi/search.html';

export const gzipped = (text) => gzipSync(text, { level: 6 }).length;

/** The page of the built site `site`. */
const pageOf = (site) => readFileSync(path.join(site, PAGE), 'utf8');

/** The page for another engine: its scripts are files, and it may fetch from the site. */
export function pageFor(site, scripts, policy = "'self'") {
  const page = pageOf(site);
  return withScript(page, scripts)
    .replace(`script-src 'self' ${hashIn(page)}`, `script-src ${policy}`)
    .replace("worker-src 'self'", "connect-src 'self';worker-src 'self'");
}

/** The index in a folder, as a site serves it. */
export function openIndex(site, folder) {
  const indexes = readdirSync(path.join(folder, 'search')).filter((name) => !name.includes('.'));
  const inIndex = (name) => path.join(folder, 'search', indexes.find((index) => index.startsWith('vi-')), name);
  const files = readdirSync(inIndex('.'));
  const root = readFileSync(inIndex('root.js'));
  const page = compose(pageOf(site), readFileSync(path.join(folder, 'search/search.js'), 'utf8') + root, indexes);
  return {
    folder,
    find: (name) => (name === PAGE ? Buffer.from(page) : readFile(path.join(folder, name)).catch(() => undefined)),
    files: files.length,
    size: files.reduce((sum, name) => sum + statSync(inIndex(name)).size, 0),
    compressed: () => files.reduce((sum, name) => sum + gzipped(readFileSync(inIndex(name))), 0),
    script: gzipped(readFileSync(path.join(folder, 'search/search.js'))),
    root: { raw: root.length, gzip: gzipped(root) },
    page: { raw: Buffer.byteLength(page), gzip: gzipped(page) },
  };
}

/** The procedures of a corpus: the name of the file and the Vietnamese title of each. */
export function procedures(folder) {
  const root = path.join(folder, 'content/procedures');
  return readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      const [, title] = text.match(/^title:\n(?: {2}(?!vi:).*\n)*? {2}vi: (.*)$/m) ?? [];
      return { file: `${path.basename(name, '.yaml')}.html`, title: unquoted(title ?? '') };
    });
}

const unquoted = (text) => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text.replace(/^"|"$/g, ''));
