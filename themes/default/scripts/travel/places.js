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

/** What people write after the name of a unit that is no more. */
const FORMER = / (cu|truoc day|former|old)$/;

const unkinded = (key) => KINDS.reduce((text, [prefix]) => text.replace(prefix, ''), key);

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

// The words of a query: the name, which kinds were asked for, whether only what is no more is meant, and the district.
const understood = (text) => {
  const parts = text.split(/[,()–-]+/).map(keyed).filter(Boolean);
  const key = parts[0] || '';
  const kind = KINDS.find(([prefix]) => prefix.test(`${key} `.replace(/ $/, ' ')) && key.replace(prefix, ''));
  const name = kind ? key.replace(kind[0], '') : key;
  return { name, kinds: kind && kind[1], district: parts[1] && unkinded(parts[1]) };
};

/**
 * What a text can mean: a list of bearers of the name, today's units first; empty if none bears it. `exactly` what was
 * typed goes before what only begins so.
 */
const meaningsOf = (text, places) => {
  const all = bearersOf(places);
  const { name, kinds, district } = understood(text);
  if (!name) return [];
  const within = ({ old }) => !district || (old && old.district && unkinded(keyed(old.district)) === district);
  const former = FORMER.test(name) && !all.some((bearer) => bearer.key === name);
  const wanted = former ? name.replace(FORMER, '') : name;
  const pick = (fits) => {
    const found = all.filter((bearer) => fits(bearer.key) && !(former && !bearer.old && !bearer.district));
    const narrower = found.filter((bearer) => (!kinds || kinds.includes(bearer.kind)) && within(bearer));
    return narrower.length ? narrower : found;
  };
  const exact = pick((key) => key === wanted);
  return exact.length || wanted.length < 2 ? exact : pick((key) => key.startsWith(wanted));
};

// The places among meanings, each once.
const placesOf = (meanings) => meanings.map(({ place }) => place).filter((place, at, all) => all.indexOf(place) === at);
