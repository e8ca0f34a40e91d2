// The built site: which pages it has, of which kind each is, and where its content comes from.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

if (!process.env.NOTICEBOARD_SITE) {
  throw new Error('NOTICEBOARD_SITE must name the folder of a built site, as tests/run does');
}

/** The folder of the built site. */
export const folder = path.resolve(process.env.NOTICEBOARD_SITE);

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The files of a folder, by relative path with `/`, sorted. */
function filesUnder(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** All pages, by path inside the site. */
export const pages = filesUnder(folder).filter((file) => file.endsWith('.html'));

/** The languages: folders with a home page. */
export const languages = pages.filter((page) => /^[a-z-]+\/index\.html$/.test(page)).map((page) => page.split('/')[0]);

/** The text of a page. */
export const textOf = (page) => readFileSync(path.join(folder, page), 'utf8');

/** What editors wrote about each procedure, by the name of its page. */
const procedures = new Map(
  filesUnder(path.join(repository, 'content/procedures')).map((file) => [
    path.basename(file, '.yaml'),
    readFileSync(path.join(repository, 'content/procedures', file), 'utf8'),
  ]),
);

/** What editors wrote about the procedure of a page; nothing where the page is none of a procedure. */
export function procedureSource(page) {
  const [, name, deeper] = page.replace(/\.html$/, '').split('/');
  return deeper ? undefined : procedures.get(name);
}

/** The pages of procedures in one language. */
export const procedurePages = (language) =>
  pages.filter((page) => page.startsWith(`${language}/`) && procedureSource(page));
