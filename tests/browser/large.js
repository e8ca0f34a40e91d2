// A page that searches an index of thousands of procedures, which stands in many files: the search page of the built
// site, but with the root of another index in it. NOTICEBOARD_LARGE_SITE names a folder that holds such an index in
// `search/<language>-<version>/`; it needs no pages.

import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { compose } from './compose.js';
import { serve } from './server.js';
import { repository, textOf } from './site.js';

/** The folder of the index; nothing where there is none. */
export const largeSite = process.env.NOTICEBOARD_LARGE_SITE && path.resolve(process.env.NOTICEBOARD_LARGE_SITE);

const script = path.join(repository, 'themes/default/search.js');

/** Serves the page, `<language>/search.html`, with its index. */
export async function serveLarge(language) {
  const version = readdirSync(path.join(largeSite, 'search')).find((name) => name.startsWith(`${language}-`));
  const workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-large-'));
  await mkdir(path.join(workplace, language));
  const root = readFileSync(path.join(largeSite, 'search', version, 'root.js'), 'utf8');
  const page = compose(textOf(`${language}/search.html`), readFileSync(script, 'utf8') + root, [version]);
  // This site is a page and an index; the script of all pages is none of its files.
  await writeFile(path.join(workplace, language, 'search.html'), page.replace(/<script>addEventListener[^<]*<\/script>/, ''));
  await cp(path.join(largeSite, 'search', version), path.join(workplace, 'search', version), { recursive: true });
  const server = await serve('/', workplace);
  return {
    ...server,
    close: async () => {
      await server.close();
      await rm(workplace, { recursive: true, force: true });
    },
  };
}
