// Words and their keys. The program's half is src/search/words.rs; a test runs both over the same strings.

const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f\u1dc0-\u1dff]/g, '').toLowerCase().replace(/đ/g, 'd').replace(/ς/g, 'σ');

// One sound, one key: kỹ and kĩ.
const keyOf = (word) => fold(word).replace(/([hklmstv]|qu)y/g, '$1i');

const split = (text) =>
  text.normalize('NFC').toLowerCase().split(/[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷\u2000-\u206f\u3000-\u303f\ufeff]+/).filter(Boolean);

// The marks of a word in a fixed order, wherever they stand: hoà and hòa have the same. A barred d is a mark of its own.
const marksOf = (word) => [...word.normalize('NFD').replace(/đ/g, '\u0335').replace(/[^\u0300-\u036f]/g, '')].sort().join('');

// How well the marks that were typed agree with those of a word: as written, none typed, some typed, others typed.
const agreement = (typed, written) => {
  if (typed === written) return 1;
  if (!typed) return 0.97;
  let at = 0;
  for (const mark of written) if (mark === typed[at]) at++;
  return at === typed.length ? 0.95 : 0.5;
};

// What was meant if a keyboard left its codes behind: Telex (ddawng kys) or VNI (d9ang8 ky1).
const unkeyed = (key) => [
  key.replace(/[0-9]/g, ''),
  key.replace(/dd/, 'd').replace(/(aa|ee|oo)/, (twice) => twice[0]).replace(/w/g, (w, at) => (at && /[aou]/.test(key[at - 1]) ? '' : 'u')),
].reduce((all, form) => all.concat(form, form.replace(/[sfrxj]$/, ''), form.replace(/([aeiouy])[sfrxj]/, '$1')), []);

// How likely it is that one word was typed for the other: two letters exchanged, one more, less or another; else 0.
const likeness = (left, right) => {
  if (left.length > right.length) return likeness(right, left);
  if (right.length - left.length > 1) return 0;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const same = (from, to) => left.slice(from) === right.slice(to);
  if (left.length < right.length) return same(at, at + 1) ? 0.72 : 0;
  if (same(at + 1, at + 1)) return 0.7;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && same(at + 2, at + 2) ? 0.8 : 0;
};
