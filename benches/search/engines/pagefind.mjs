// Pagefind: one small page a title. Best: the page's words as keys, with the weight of the title, the written title as
// metadata. It knows no slips and no measure of demand.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { prepared } from '../entries.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const program = fileURLToPath(new URL('../node_modules/.bin/pagefind', import.meta.url));

/** Writes the index below `folder` and gives how long that took, in ms. */
export function build(entries, isBest, folder) {
  const site = path.join(folder, 'pages');
  const shown = (text) => escaped(isBest ? prepared(text).join(' ') : text);
  for (const { title, names, synonyms, address, code } of entries) {
    const file = path.join(site, 'vi', `${address}.html`);
    mkdirSync(path.dirname(file), { recursive: true });
    const name = isBest ? ` data-pagefind-weight="10"` : '';
    const meta = isBest ? `<span data-pagefind-meta="title:${escaped(title)}"></span>` : '';
    const others = [...names, ...synonyms, code].filter(Boolean).map((text) => `<p>${shown(text)}</p>`).join('');
    writeFileSync(file, `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><main data-pagefind-body>${meta}<h1${name}>${shown(title)}</h1>${others}</main></body></html>`);
  }
  const began = performance.now();
  execFileSync(program, ['--site', site, '--output-path', path.join(folder, 'pagefind')], { stdio: 'pipe' });
  const took = performance.now() - began;
  rmSync(site, { recursive: true });
  return took;
}

/** The files of the index, relative to `folder`. */
export const filesOf = (folder) =>
  readdirSync(path.join(folder, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

export const client = (isBest) => `
const started = import('../pagefind/pagefind.js');
const engine = {
  ready: started,
  search: async (query) => {
    const pagefind = await started;
    const { results } = await pagefind.search(${isBest ? "prepared(query).join(' ')" : 'query'});
    const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return found.map(({ url, meta }) => ({ title: meta.title, address: url.replace(/^.*\\/vi\\//, '').replace(/\\.html$/, '') }));
  },
};`;
