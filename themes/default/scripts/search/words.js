// Words and their keys. The program's half is src/search/words.rs; a test runs both over the same strings.

const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f\u1dc0-\u1dff]/g, '').toLowerCase().replace(/đ/g, 'd').replace(/ς/g, 'σ');

// One sound, one key: kỹ and kĩ.
const keyOf = (word) => fold(word).replace(/([hklmstv]|qu)y/g, '$1i');

const split = (text) =>
  text.normalize('NFC').toLowerCase().split(/[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷\u2000-\u206f\u3000-\u303f\ufeff]+/).filter(Boolean);

// The marks of a word in a fixed order, wherever they stand: hoà and hòa have the same. A barred d is a mark of its own.
const marksOf = (word) => word.normalize('NFD').replace(/đ/g, '\u0335').replace(/[^\u0300-\u036f]/g, '').split('').sort().join('');

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

// Whether one letter more, less, another or two exchanged make one word of the other.
const isNear = (left, right) => {
  if (left.length > right.length) return isNear(right, left);
  if (right.length - left.length > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  if (left.length < right.length) return left.slice(at) === right.slice(at + 1);
  return left.slice(at + 1) === right.slice(at + 1) ||
    (left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2));
};
