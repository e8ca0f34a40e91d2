// Finds a commune by any of its names: new or old, with or without marks, with or without what kind of unit it is.

const folded = (text) =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z0-9]+/g, ' ').trim();

// One sound, one key: Lý and Lí.
const keyed = (text) => folded(text).replace(/([hklmstv]|qu)y\b/g, '$1i');

/** What people write before a name, and which kinds of units they can mean by it. */
const KINDS = [
  [/^(xa|x) /, ['commune']],
  [/^(phuong|p) /, ['ward']],
  [/^(thi tran|tt) /, ['township']],
  [/^dac khu /, ['special_zone']],
  [/^(huyen|h|thi xa|tx|thanh pho|tp) /, ['district']],
  [/^(commune|ward|township) /, ['commune', 'ward', 'township']],
  [/^(district|city|town) /, ['district']],
];

/** The same in English, where it may also follow the name. */
const AFTER = / (commune|ward|township|district|city|town)$/;

/** What people write after the name of a unit that is no more. */
const FORMER = /(^| )(cu|truoc day|former|old)$/;

/** What begins the name of a district within a text that names both. */
const WITHIN = /^(.+?) (?=(?:huyen|thi xa|thanh pho|tx|tp) )/;

const unkinded = (key) => KINDS.reduce((text, [prefix]) => text.replace(prefix, ''), key);

// Whether a text says what kind of unit is meant, and nothing else.
const isKind = (key) => !unkinded(`${key} `).trim();

/**
 * Everything that bears a name, in the order of places: `place` is where its people go now, `old` the old unit, `district`
 * the former district. A name of a district stands once for each place that took over a part of it.
 */
const bearersOf = (places) => {
  const bearers = [];
  const districts = {};
  for (const place of places) {
    bearers.push({ key: keyed(place.name), kind: place.kind, place });
    for (const old of place.old) {
      for (const name of [old.name].concat(old.also || [])) bearers.push({ key: keyed(name), kind: old.kind, place, old });
      const within = old.district && (districts[old.district] = districts[old.district] || []);
      if (within && !within.includes(place)) within.push(place);
    }
  }
  for (const district of Object.keys(districts)) {
    for (const place of districts[district]) {
      bearers.push({ key: unkinded(keyed(district)), kind: 'district', place, district });
    }
  }
  return bearers;
};

// What a query says: its name in every way to read it, each with the kinds that were asked for; whether only what is no
// more is meant; the district. "Xa Dung" is a name, and could be a commune called Dung.
const understood = (text) => {
  const parts = text.split(/[,()–-]+/).map(keyed).filter((part) => part && !/^tinh /.test(part));
  const [whole, unit] = (parts[0] || '').match(WITHIN) || [];
  if (whole) parts.splice(0, 1, unit, parts[0].slice(whole.length));
  const [first = '', second = ''] = parts.filter((part) => part.replace(FORMER, ''));
  const key = first.replace(/^(the )?(former|old) /, '');
  const readings = [{ name: key }];
  for (const [prefix, kinds] of KINDS) {
    if (prefix.test(key)) readings.push({ name: key.replace(prefix, ''), kinds });
  }
  const [end, after] = key.match(AFTER) || [];
  if (end) readings.push({ name: key.slice(0, -end.length), kinds: KINDS.find(([prefix]) => prefix.test(`${after} `))[1] });
  return {
    readings,
    isFormer: key !== first || parts.some((part) => !part.replace(FORMER, '')),
    district: unkinded(second.replace(/ tinh .*/, '').replace(FORMER, '')),
  };
};

/**
 * What a text can mean: a list of bearers of the name, today's units first; empty if none bears it. What was typed
 * exactly goes before what only begins so.
 */
const meaningsOf = (text, places) => {
  const all = bearersOf(places);
  const { readings, isFormer, district } = understood(text);
  const within = ({ old }) => !district || (old && old.district && unkinded(keyed(old.district)) === district);
  const pick = (fits) => {
    const picked = readings.map(({ name, kinds }) => {
      const isName = all.some(({ key }) => key === name);
      const wanted = isName ? name : name.replace(FORMER, '');
      const former = isFormer || wanted !== name;
      const found = all.filter((bearer) => wanted && fits(bearer.key, wanted) && !(former && !bearer.old && !bearer.district));
      const narrower = found.filter((bearer) => (!kinds || kinds.includes(bearer.kind)) && within(bearer));
      return narrower.length ? narrower : found;
    });
    return all.filter((bearer) => picked.some((list) => list.includes(bearer)));
  };
  const exact = pick((key, wanted) => key === wanted);
  return exact.length ? exact : pick((key, wanted) => wanted.length > 1 && !isKind(wanted) && key.startsWith(wanted));
};

// The places among meanings, each once.
const placesOf = (meanings) => meanings.map(({ place }) => place).filter((place, at, all) => all.indexOf(place) === at);
