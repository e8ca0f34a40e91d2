// What the script of all pages knows and how it understands names, without a browser.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

import { folder, languages } from './site.js';

const source = readFileSync(new URL('../../themes/default/scripts/travel/places.js', import.meta.url), 'utf8');

/** What the script of a language knows: the first line of its file. */
export function knownIn(language, root = folder) {
  const [file] = readdirSync(path.join(root, 'travel')).filter((name) => name.startsWith(`${language}-`));
  const sandbox = { window: {} };
  vm.runInNewContext(readFileSync(path.join(root, 'travel', file), 'utf8').split('\n')[0], sandbox);
  return sandbox.window.noticeboardTravel;
}

const { meaningsOf, placesOf } = vm.runInNewContext(`'use strict';\n${source}\n({ meaningsOf, placesOf });`);
const [{ places }] = languages.filter((language) => language === 'vi').map((language) => knownIn(language));

/** The meanings of a text, in plain words. */
export const meanings = (text) =>
  Array.from(meaningsOf(text, places), ({ place, old, district }) => ({ place: place.id, old: old?.name, district }));

/** The places that a text can mean, by their names in addresses, sorted. */
export const placesMeant = (text) => Array.from(placesOf(meaningsOf(text, places)), ({ id }) => id).sort();
