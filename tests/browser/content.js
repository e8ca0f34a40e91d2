// What editors wrote, read without the program: what pages say is held against it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { repository } from './site.js';

const recordsIn = (folder) =>
  readdirSync(path.join(repository, 'content', folder), { recursive: true })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [path.basename(file, '.yaml'), readFileSync(path.join(repository, 'content', folder, file), 'utf8')]);

const unquoted = (text) => text?.trim().replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
const field = (text, name) => unquoted(text.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]);

/** The block below a line, without its indent. */
const below = (text, line) => text.match(new RegExp(`^${line}:\\n((?:[ -].*\\n?)*)`, 'm'))?.[1] ?? '';

/** The procedures in the order of their names. Terms that ended are not in force, and have no papers. */
export const procedures = recordsIn('procedures')
  .filter(([, text]) => !/^(?:replaced_by|abolished|ended):/m.test(text))
  .map(([id, text]) => ({
    id,
    text,
    code: field(text, 'code'),
    title: Object.fromEntries([...below(text, 'title').matchAll(/^ {2}(\w+): (.*)$/gm)].map(([, language, words]) => [language, unquoted(words)])),
    cases: [...below(text, 'cases').matchAll(/^ {2}- id: (.*)$/gm)].map(([, id]) => id),
    isAtCommunes: /^ +- commune$/m.test(below(text, 'levels')),
  }));

/** The places, each with the old units that it was made of. */
export const places = recordsIn('places').map(([id, text]) => ({
  id,
  name: field(text, 'name'),
  kind: field(text, 'kind'),
  code: field(text, 'code'),
  old: below(text, 'predecessors').split(/^ {2}- /m).slice(1).map((unit) => ({
    name: field(unit, 'name'),
    kind: field(unit, ' *kind'),
    district: field(unit, ' *district'),
    also: [...unit.matchAll(/^ {6}- (.*)$/gm)].map(([, name]) => unquoted(name)),
  })),
}));

/** The short address of a national code, counted by the machine's own conversion. */
const inBase36 = (code) => BigInt(code.replace('.', '')).toString(36);
export const shortOfProcedure = ({ code }) => `${inBase36(code)}.html`;
export const shortOfPlace = ({ code }) => `0${inBase36(code)}.html`;

/** Where the demonstration with an address says that it stands. */
export const base = 'https://thutuc.dienbien.example/';

/** The folder of the demonstration with an address. */
export function addressedSite() {
  assert.ok(process.env.NOTICEBOARD_ADDRESSED_SITE, 'NOTICEBOARD_ADDRESSED_SITE must name a folder, as in tests/run');
  return path.resolve(process.env.NOTICEBOARD_ADDRESSED_SITE);
}

/** Lower case and without marks, by another list of marks than the program's. */
export const unmarked = (text) =>
  text.normalize('NFKD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
