// A corpus with its index: a folder with `content` (written by the example `synthetic`) and `search` (written by the
// example `search_index`); and the page that searches it, made from the page of a built site.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The page on which searches are made. */
export const PAGE = 'vi/search.html';

export const gzipped = (text) => gzipSync(text, { level: 6 }).length;

const policyHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const SCRIPT = /<script>([\s\S]*?)<\/script>/;

/** The page of the built site `site` without its script, and the hash that its policy had for it. */
function bare(site) {
  const page = readFileSync(path.join(site, PAGE), 'utf8');
  const [, script] = page.match(SCRIPT);
  return { page, hash: policyHash(script) };
}

/** The page with the script and the root of another index within it. */
function pageOf(site, folder, indexes) {
  const { page, hash } = bare(site);
  const vietnamese = indexes.find((name) => name.startsWith('vi-'));
  const read = (...names) => readFileSync(path.join(folder, 'search', ...names), 'utf8');
  const script = read('search.js') + read(vietnamese, 'root.js');
  return page
    .replace(SCRIPT, () => `<script>${script}</script>`)
    .replace(hash, policyHash(script))
    .replace(/data-folders='[^']*'/, (folders) => folders.replace(/(\w+)-[0-9a-f]{10}/g,
      (_, language) => indexes.find((name) => name.startsWith(`${language}-`))));
}

/** The page for another engine: its scripts are files, and it may fetch from the site. */
export function pageFor(site, scripts, policy = "'self'") {
  const { page, hash } = bare(site);
  return page
    .replace(SCRIPT, () => scripts)
    .replace(`script-src 'self' ${hash};`, `script-src ${policy};connect-src 'self';worker-src 'self';`);
}

/** The index in a folder, as a site serves it. */
export function openIndex(site, folder) {
  const indexes = readdirSync(path.join(folder, 'search')).filter((name) => !name.includes('.'));
  const page = pageOf(site, folder, indexes);
  const files = readdirSync(path.join(folder, 'search', indexes.find((name) => name.startsWith('vi-'))));
  const inIndex = (name) => path.join(folder, 'search', indexes.find((index) => index.startsWith('vi-')), name);
  const root = readFileSync(inIndex('root.js'));
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
