// The index of one language: its words, the entries that are here already, and which files bring others.
// docs/search.md describes the format; src/search/ writes it.

const FORMAT = 2, HEAVY = 40, GROUP = 60, ALLOWANCE = 2, LATER = 4, SHORT = 64, LEADS = 90;
const TITLE = 0, CONTEXT = 3, COMMA = 4, OPEN = 5, CLOSE = 6, CAPITAL = 7, CAPITALS = 8, ODD = 9, WORDS = 10;

const digits = (text) => {
  const out = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    out.push(code - 32 - (code > 34) - (code > 60) - (code > 92));
  }
  return out;
};

// Numbers of one, two or three characters.
const numbers = (text) => {
  const all = digits(text), out = [];
  for (let at = 0; at < all.length; at++) {
    let number = all[at];
    if (number >= LEADS) number = SHORT + (LEADS - SHORT + (number - LEADS) * 92 + all[++at]) * 92 + all[++at];
    else if (number >= SHORT) number = SHORT + (number - SHORT) * 92 + all[++at];
    out.push(number);
  }
  return out;
};

// What is written one after the other, each with a capital letter in front that tells a count.
const counted = (text) => text.match(/[A-Z][^A-Z]*/g) || [];
const countOf = (text) => text.charCodeAt(0) - 65;

const capital = (word) => word[0].toUpperCase() + word.slice(1);

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', d: 'dđ', i: 'iy' };

// A key as it is written in one of its forms.
const writtenAs = (key, form) => {
  let vowels = key.replace(/[^aeiouy]/g, '').length, written = '';
  const toneAt = form % (vowels || 1), tone = Math.floor(form / (vowels || 1));
  let choices = Math.floor(tone / 6);
  for (const letter of [...key].reverse()) {
    const forms = LETTERS[letter] || [letter];
    const isToned = /[aeiouy]/.test(letter) && --vowels === toneAt;
    written = forms[choices % forms.length] + (isToned ? TONES[tone % 6] : '') + written;
    choices = Math.floor(choices / forms.length);
  }
  return written.normalize('NFC');
};

// A word as it is written. Most are never shown: what takes time is worked out when it is asked for.
class Word {
  constructor(index, id, form, written) {
    this.id = id;
    this.hits = 0;
    this.spell = () => written || (written = writtenAs(index.keys[id], form));
    this.tones = () => this.marks || (this.marks = marksOf(this.spell()));
  }
}

class Index {
  constructor() {
    this.here = new Set();
    this.codes = [];
    this.entries = [];
    this.known = new Map();
    this.told = new Set();
    this.bearers = [];
    this.keys = [];
    this.counts = [];
    this.forms = [];
    this.marked = [];
    this.ids = new Map();
    this.alike = {};
  }

  id(key) {
    let id = this.ids.get(key);
    if (id === undefined) {
      this.ids.set(key, id = this.keys.length);
      this.keys.push(key);
      this.counts.push(0);
      this.forms.push([]);
    }
    return id;
  }

  // How much a word tells: the rarer in names, the more. One that stands in no name at all tells little.
  weight(id) {
    const count = this.counts[id];
    return Math.log(1 + this.total / (count || 1)) * (count ? 1 : 0.5);
  }

  takeRoot(topics, total, lexicon, forms, classes, buckets, codes) {
    Object.assign(this, { topics, total });
    this.classes = digits(classes);
    forms = numbers(forms);
    const byClass = [];
    let key = '', at = 0;
    for (const part of counted(lexicon)) {
      const id = this.id(key = key.slice(0, countOf(part)) + part.slice(1));
      const value = this.classes[id];
      this.counts[id] = value <= HEAVY ? value : HEAVY * 2 ** ((value - HEAVY - 1) / 2);
      for (let many = forms[at++], rank = value; many > 0; many--, rank = Math.max(0, rank - LATER)) {
        const word = new Word(this, id, forms[at++]);
        this.forms[id].push(word);
        (byClass[rank] = byClass[rank] || []).push(word);
      }
    }
    // Texts number the words of the most common keys first.
    this.numbered = [].concat(...byClass.filter(Boolean).reverse());
    if (!buckets) return;
    this.codes = codes.replace(/\./g, '').split(' ');
    this.buckets = digits(buckets);
    // Light words that follow one another share a file; heavy ones are numbered.
    let group = 0, held = 0, heavy = 0;
    this.files = this.classes.map((value) => {
      if (value > HEAVY) return 'h' + heavy++;
      if ((held += value + ALLOWANCE) > GROUP) group++, held = value + ALLOWANCE;
      return 'g' + group;
    });
  }

  takeEntries(texts, odd, facts, addresses, codes) {
    odd = odd.split(' ');
    codes = codes.split(' ');
    facts = digits(facts);
    addresses = counted(addresses);
    const count = addresses.length;
    let text, all, position = 0, oddAt = 0;
    const begin = (role) => all.push(text = { role, symbols: [], words: [] });
    const beginEntry = () => {
      all = [];
      begin(TITLE);
    };
    beginEntry();
    for (const symbol of numbers(texts)) {
      if (symbol > CONTEXT) {
        const told = symbol === ODD ? odd[oddAt++] : symbol;
        text.symbols.push(told);
        if (symbol > CAPITALS) text.words.push(...this.wordsOf(told));
      } else if (symbol) begin(symbol);
      else {
        const fact = facts[position];
        this.take({
          texts: all, kind: fact % 6, reach: Math.floor(fact / 6), topic: facts[count + position] - 1,
          wanted: facts[2 * count + position], code: codes[position], rest: addresses[position++],
        });
        beginEntry();
      }
    }
  }

  // An entry, or more of one that is here already: another file may tell words of its context that this one left out.
  // What is shown of it is worked out when it is shown.
  take(entry) {
    const name = entry.texts[0].symbols + entry.rest;
    let known = this.known.get(name);
    if (!known) {
      this.known.set(name, known = Object.assign({ at: this.entries.length }, entry, { texts: [] }));
      this.entries.push(known);
    }
    known.code = known.code || entry.code;
    for (const text of entry.texts) {
      const told = [known.at, text.role, text.symbols].join();
      if (this.told.has(told)) continue;
      this.told.add(told);
      known.texts.push(text);
      for (const { id } of text.words) (this.bearers[id] = this.bearers[id] || []).push(known.at * 4 + text.role);
    }
  }

  // The words of a number or of an odd token.
  wordsOf(symbol) {
    return symbol.length ? split(symbol).map((word) => this.word(word)) : [this.numbered[symbol - WORDS]];
  }

  // A text as it is shown: what stands between spaces, each with the words in it.
  tokens(text) {
    const tokens = [];
    let before = '', change = '';
    for (const symbol of text.symbols) {
      if (symbol.length || symbol >= WORDS) {
        const words = this.wordsOf(symbol), plain = symbol.length ? symbol : words[0].spell();
        tokens.push({ text: before + (change === CAPITAL ? capital(plain) : change ? plain.toUpperCase() : plain), words });
        before = change = '';
      } else if (symbol === OPEN) before = '(';
      else if (symbol >= CAPITAL) change = symbol;
      else tokens[tokens.length - 1].text += symbol === COMMA ? ',' : ')';
    }
    const first = tokens[0];
    if (!text.role && first.text === first.text.toLowerCase()) first.text = capital(first.text);
    return tokens;
  }

  // The page of an entry, in the folder of its language.
  address({ texts, rest }) {
    const title = this.tokens(texts[0]).map((token) => token.text).join(' ');
    return split(title).slice(0, countOf(rest)).map(fold).join('-') + rest.slice(1);
  }

  word(written) {
    const id = this.id(keyOf(written)), forms = this.forms[id];
    let word = forms.find((form) => form.spell() === written);
    if (!word) forms.push(word = new Word(this, id, 0, written));
    return word;
  }

  // The keys that a typed word may mean, with how likely each is.
  meanings(key, unfinished) {
    const asked = key + unfinished + this.keys.length, before = this.alike[asked];
    if (before) return before;
    const found = this.alike[asked] = new Map();
    const add = (id, likely) => found.set(id, Math.max(likely, found.get(id) || 0));
    for (const form of this.ids.has(key) ? [key] : unkeyed(key)) if (this.ids.has(form)) add(this.ids.get(form), form === key ? 1 : 0.9);
    const repaired = found.size;
    this.keys.forEach((other, id) => {
      if (unfinished && other.startsWith(key)) add(id, key.length > 1 ? 0.88 : 0.6);
      else if (key.length > 2 && (key[0] === other[0] || key[key.length - 1] === other[other.length - 1])) {
        const likely = likeness(key, other);
        if (likely) add(id, repaired ? likely * 0.55 : likely);
      }
    });
    return found;
  }

  // The names of the files that can bring answers, the best first.
  filesFor(terms) {
    if (!this.files) return [];
    const names = new Set();
    const rank = (left, right) => this.classes[left] - this.classes[right] || left - right;
    const chosen = terms.map((term) => {
      const likely = [...term.meanings].filter((meaning) => meaning[1] > 0.5);
      likely.sort((left, right) => right[1] - left[1] || this.counts[right[0]] - this.counts[left[0]]);
      return likely.slice(0, likely.length && likely[0][1] === 1 && terms.length > 1 ? 1 : 2).map((meaning) => meaning[0]);
    });
    const first = chosen.filter((ids) => ids.length).map((ids) => ids[0]);
    const rarest = first.slice().sort(rank);
    const isLight = (id) => this.files[id][0] === 'g';
    rarest.filter(isLight).slice(0, 2).forEach((id) => names.add(this.files[id]));
    const pairs = [];
    const pair = (left, right) => {
      if (left !== right && !isLight(left) && !isLight(right)) pairs.push([left, right].sort(rank));
    };
    first.forEach((id, at) => at && pair(first[at - 1], id));
    rarest.slice(0, 3).forEach((id, at) => rarest.slice(0, at).forEach((other) => pair(other, id)));
    pairs.sort((left, right) => rank(left[0], right[0]) || rank(left[1], right[1]));
    for (const [rarer, other] of pairs) {
      const heavy = this.files[rarer].slice(1);
      names.add('p' + heavy + '-' + (other % this.buckets[heavy]));
    }
    for (const id of rarest.concat(...chosen)) names.add(this.files[id]);
    return [...names];
  }

  // The files of codes that begin so, or of the one that begins this one.
  filesForCode(code) {
    const { codes } = this;
    return this.parts().filter((name, at) => codes[at] <= code && !(codes[at + 1] <= code) || codes[at].startsWith(code));
  }

  // The files of codes, which together tell of all entries.
  parts() {
    return this.codes.map((first, at) => 'c' + at);
  }
}
