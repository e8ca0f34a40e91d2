// A commune is found by any name that people write for it, and never by a guess: the names of all old units, of the
// places of today and of the former districts, in every way of writing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { places, unmarked } from './content.js';
import { meanings, placesMeant } from './travel.js';

const vietnamese = { commune: 'Xã', ward: 'Phường', township: 'Thị trấn' };

/** Names are the same if they sound the same: marks are left out by many, and i and y are one sound. */
const sound = (name) => unmarked(name).toLowerCase().replace(/y/g, 'i').replace(/[^a-z]+/g, ' ');

const districtName = (district) => district.replace(/^(Huyện|Thị xã|Thành phố) /, '');

/** Every name with what bears it: units of today, old units under each spelling, former districts. */
const bearers = places.flatMap((place) => [
  { name: place.name, kind: place.kind, place: place.id },
  ...place.old.flatMap(({ name, kind, district, also }) =>
    [name, ...also].map((spelling) => ({ name: spelling, kind, district, place: place.id, isOld: true }))),
]);
const districts = [...new Set(places.flatMap((place) => place.old.map(({ district }) => district)))].sort();
const heirs = (district) => places.filter((place) => place.old.some((unit) => unit.district === district)).map(({ id }) => id).sort();
const all = [
  ...bearers,
  ...districts.flatMap((district) => heirs(district).map((place) => ({ name: districtName(district), kind: 'district', place }))),
];

const placesWhere = (isSo) => [...new Set(all.filter(isSo).map(({ place }) => place))].sort();
const olds = bearers.filter(({ isOld }) => isOld);

/** What is wrong where each text must mean exactly the places that the rule gives for the unit. */
function wrongOf(units, write, expectedOf) {
  return units.flatMap((unit) => {
    const text = write(unit);
    const meant = placesMeant(text);
    const expected = expectedOf(unit);
    const isRight = meant.includes(unit.place) && JSON.stringify(meant) === JSON.stringify(expected);
    return isRight ? [] : [`${text}: ${meant} instead of ${expected}`];
  });
}

const sameName = (unit) => placesWhere((other) => sound(other.name) === sound(unit.name));
const sameNameAndKind = (unit) => placesWhere((other) => sound(other.name) === sound(unit.name) && other.kind === unit.kind);
const sameNameOld = (unit) =>
  placesWhere((other) => sound(other.name) === sound(unit.name) && (other.isOld || other.kind === 'district'));
const whole = ({ name, kind }) => `${vietnamese[kind]} ${name}`;

const ways = {
  'kind and marks': [whole, sameNameAndKind],
  'kind without marks': [(unit) => unmarked(whole(unit)), sameNameAndKind],
  'marks alone': [({ name }) => name, sameName],
  'neither': [({ name }) => unmarked(name), sameName],
  'lower case': [({ name }) => name.toLowerCase(), sameName],
  'capitals': [(unit) => whole(unit).toUpperCase(), sameNameAndKind],
  'decomposed': [(unit) => whole(unit).normalize('NFD'), sameNameAndKind],
  'decomposed capitals': [({ name }) => name.toUpperCase().normalize('NFD'), sameName],
  'many spaces': [(unit) => `  ${whole(unit).replaceAll(' ', '   ')}\u00a0`, sameNameAndKind],
  'a short kind': [(unit) => whole(unit).replace('Xã', 'X.').replace('Phường', 'P.').replace('Thị trấn', 'TT'), sameNameAndKind],
  'the province': [(unit) => `${whole(unit)}, tỉnh Điện Biên`, sameNameAndKind],
};

test('the content has all names', (t) => {
  assert.equal(places.length, 45);
  assert.equal(places.flatMap((place) => place.old).length, 129);
  assert.equal(districts.length, 10);
  t.diagnostic(`${olds.length} spellings of 129 old units, ${new Set(all.map(({ name }) => sound(name))).size} names in all`);
});

for (const [way, [write, expectedOf]] of Object.entries(ways)) {
  test(`every unit is found, written with ${way}`, () => {
    assert.deepEqual(wrongOf(bearers, write, expectedOf), []);
  });
}

const byDistrict = {
  'its district': ({ district }) => `, ${district}`,
  'its district in brackets': ({ district }) => ` (${district})`,
  'its district and nothing between': ({ district }) => ` ${district.toLowerCase()}`,
  'its district without a kind': ({ district }) => ` - ${districtName(district)}`,
  'the name of a former district': ({ district }) => `, ${district} cũ`,
  'district and province': ({ district }) => `, ${district}, tỉnh Điện Biên`,
};
for (const [way, ending] of Object.entries(byDistrict)) {
  test(`every old unit is found alone, written with ${way}`, () => {
    assert.deepEqual(wrongOf(olds, (unit) => whole(unit) + ending(unit), (unit) => [unit.place]), []);
  });
}

for (const [way, write] of Object.entries({
  'cũ': (unit) => `${unit.name} cũ`,
  '(cũ)': (unit) => `${unit.name} (cũ)`,
  'cu': (unit) => `${unmarked(unit.name)} cu`,
  'trước đây': (unit) => `${unit.name} trước đây`,
  'former': (unit) => `former ${unit.name}`,
})) {
  test(`${way} means only what is no more`, () => assert.deepEqual(wrongOf(olds, write, sameNameOld), []));
}

const english = { commune: 'commune', ward: 'ward', township: 'township' };
for (const [way, write] of Object.entries({
  'after the name': ({ name, kind }) => `${name} ${english[kind]}`,
  'before the name': ({ name, kind }) => `${english[kind]} ${unmarked(name)}`,
  'with capitals': ({ name, kind }) => `${name} ${english[kind]}`.toUpperCase(),
})) {
  test(`the English kind ${way} is understood`, () => {
    const wrong = bearers.filter((unit) => !placesMeant(write(unit)).includes(unit.place));
    assert.deepEqual(wrong.map((unit) => `${write(unit)}: ${placesMeant(write(unit))}`), []);
    // People use the words of English loosely, so that they never narrow a name down to the wrong unit.
    assert.deepEqual(wrongOf(bearers, write, (unit) => placesWhere((other) =>
      sound(other.name) === sound(unit.name) && other.kind !== 'district')), []);
  });
}

test('former districts are meant by their names, with and without a kind', (t) => {
  const shared = districts.filter((district) => places.some(({ name }) => sound(name) === sound(districtName(district))));
  t.diagnostic(`borne by a place of today: ${shared.join(', ')}`);
  assert.deepEqual(shared.filter((district) => district.startsWith('Huyện')),
    ['Huyện Mường Chà', 'Huyện Mường Nhé', 'Huyện Mường Ảng', 'Huyện Tuần Giáo', 'Huyện Tủa Chùa']);
  for (const district of districts) {
    for (const text of [district, unmarked(district), district.toUpperCase(), `${district} cũ`, `${districtName(district)} district`]) {
      assert.deepEqual(placesMeant(text), heirs(district), text);
      assert.deepEqual([...new Set(meanings(text).map((one) => one.district))], [district], text);
    }
    for (const text of [districtName(district), unmarked(districtName(district))]) {
      const meant = meanings(text);
      assert.ok(meant.some((one) => one.district === district), `${text} is also a former district`);
      for (const heir of heirs(district)) assert.ok(meant.some(({ place }) => place === heir), `${text}: ${heir}`);
    }
  }
});

test('the beginning of a name is enough, and what nobody bears is not found', () => {
  assert.ok(placesMeant('Na S').includes('na-sang'));
  for (const text of ['', '   ', 'zzz', 'a', '🏔️', '.*', '(', '[', '\\', '^$', '<b>', '-', ',,,', 'xã', 'phường ', 'huyện', 'cũ',
    '__proto__', 'constructor', 'a'.repeat(10_000), '('.repeat(10_000), 'Hà Nội', '\ud83d']) {
    assert.deepEqual(placesMeant(text), [], text.slice(0, 40));
  }
});
