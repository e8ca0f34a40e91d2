// Pages that stand for all of their kind. Kinds are told from addresses alone, so that a new kind of page is looked at
// from the day it exists.

import { languages, pages, procedurePages, procedureSource, textOf } from './site.js';

/** A name that leads travellers astray: the place that bears it, and the one where its people of old must go. */
const trap = ['muong-cha', 'na-sang'];

function titleLength(page) {
  const [, heading = ''] = textOf(page).match(/<h1[^>]*>([\s\S]*?)<\/h1>/) ?? [];
  return heading.replace(/<[^>]*>/g, '').length;
}

const longest = (candidates, size) => candidates.reduce((best, page) => (size(page) > size(best) ? page : best));

/** One page of each folder, which are the kinds with many pages. */
function pagesOfFolders(language) {
  const inFolders = pages.filter((page) => page.startsWith(`${language}/`) && page.split('/').length > 2);
  const folders = [...new Set(inFolders.map(folderOf))];
  return folders.map((folder) => longest(inFolders.filter((page) => folderOf(page) === folder), titleLength));
}

const folderOf = (page) => page.slice(0, page.lastIndexOf('/'));

/** Pages that stand alone: home, lists, records, free pages, the page for lost addresses. */
function pagesAlone(language) {
  return pages.filter(
    (page) => page.startsWith(`${language}/`) && page.split('/').length === 2 && !procedureSource(page),
  );
}

/** Procedures that between them show everything a procedure can have. */
export function sampleProcedures(language) {
  const all = procedurePages(language);
  const first = (pattern) => all.find((page) => pattern.test(procedureSource(page)));
  const chosen = [
    longest(all, titleLength),
    longest(all, (page) => textOf(page).length),
    first(/^cases:/m),
    first(/^ +any_of:/m),
    all.find((page) => page.endsWith('/dang-ky-khai-sinh.html')),
  ];
  return [...new Set(chosen)].filter(Boolean);
}

/** The sampled pages, in all languages, without repetition. */
export function samplePages() {
  const inLanguage = (language) => [
    ...pagesAlone(language),
    ...pagesOfFolders(language),
    ...trap.map((place) => `${language}/places/${place}.html`),
    ...sampleProcedures(language),
  ];
  const atRoot = pages.filter((page) => !page.includes('/'));
  return [...new Set([...atRoot, ...languages.flatMap(inLanguage)])];
}
