// The index of one language: its words, the entries that are here already, and which files bring others.
// docs/search.md describes the format; src/search/ writes it.

const FORMAT = 1, HEAVY = 40, GROUP = 60, ALLOWANCE = 3;
const TITLE = 0, CONTEXT = 3, COMMA = 4, OPEN = 5, CLOSE = 6, CAPITAL = 7, CAPITALS = 8, ODD = 9, WORDS = 10;

const digit = (code) => code - 32 - (code > 34) - (code > 60) - (code > 92);
const digits = (text) => Array.from(text, (character) => digit(character.charCodeAt(0)));

// Numbers of one, two or three characters.
const numbers = (text) => {
  const all = digits(text), out = [];
  for (let at = 0; at < all.length; at++) {
    let number = all[at];
    if (number > 89) number = 4094 + ((number - 90) * 92 + all[++at]) * 92 + all[++at];
    else if (number > 45) number = 46 + (number - 46) * 92 + all[++at];
    out.push(number);
  }
  return out;
};

const capital = (word) => word[0].toUpperCase() + word.slice(1);

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', d: 'dđ', i: 'iy' };

// A key as it is written in one of its forms.
const writtenAs = (key, form) => {
  let vowels = key.replace(/[^aeiouy]/g, '').length, written = '';
  const toneAt = form % (vowels || 1), tone = Math.floor(form / (vowels || 1));
  let choices = Math.floor(tone / 6);
  for (const letter of Array.from(key).reverse()) {
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
    this.entries = [];
    this.byAddress = new Map();
    this.keys = [];
    this.counts = [];
    this.forms = [];
    this.weights = [];
    this.marked = [];
    this.ids = new Map();
    this.alike = new Map();
    this.total = 0;
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
    const known = this.weights[id];
    return known || (this.weights[id] = Math.log(1 + this.total / (this.counts[id] || 1)) * (this.counts[id] ? 1 : 0.5));
  }

  takeRoot(topics, total, lexicon, forms, classes, buckets, codes, whole) {
    this.ready = true;
    Object.assign(this, { topics, total, whole, codes: codes.replace(/\./g, '').split(' ') });
    this.classes = digits(classes);
    forms = numbers(forms);
    const byClass = [];
    let key = '', at = 0;
    for (const part of lexicon.match(/[A-Z][^A-Z]*/g) || []) {
      const id = this.id(key = key.slice(0, part.charCodeAt(0) - 65) + part.slice(1));
      const value = this.classes[id];
      this.counts[id] = value <= HEAVY ? value : HEAVY * Math.pow(2, (value - HEAVY - 1) / 2);
      for (let many = forms[at++]; many > 0; many--) {
        const word = new Word(this, id, forms[at++]);
        this.forms[id].push(word);
        (byClass[value] = byClass[value] || []).push(word);
      }
    }
    // Texts number the words of the most common keys first.
    this.numbered = [].concat(...byClass.filter(Boolean).reverse());
    if (!buckets) return;
    // Files: light words that follow one another share one; heavy ones are numbered.
    buckets = digits(buckets);
    let group = 0, held = 0, heavy = 0;
    this.files = this.classes.map((value) => {
      if (value > HEAVY) return { heavy, buckets: buckets[heavy++] };
      if (held + value + ALLOWANCE > GROUP) group++, held = 0;
      held += value + ALLOWANCE;
      return { group };
    });
  }

  takeEntries(texts, odd, facts, addresses, codes) {
    odd = odd.split(' ');
    addresses = addresses.split('\n');
    codes = codes.split('\n');
    facts = digits(facts);
    const count = addresses.length;
    let tokens, all, before, change = '', position = 0, oddAt = 0;
    const begin = (role) => all.push({ role, tokens: tokens = [], words: [] });
    const add = (text, words) => {
      tokens.push({ text: before + text, words });
      all[all.length - 1].words.push(...words);
      before = '';
    };
    const beginEntry = () => {
      all = [];
      before = '';
      begin(TITLE);
    };
    beginEntry();
    for (const symbol of numbers(texts)) {
      if (symbol >= WORDS) {
        const word = this.numbered[symbol - WORDS];
        add(change === CAPITAL ? capital(word.spell()) : change ? word.spell().toUpperCase() : word.spell(), [word]);
        change = 0;
      } else if (symbol === ODD) {
        const token = odd[oddAt++];
        add(token, split(token).map((word) => this.word(word)));
      } else if (symbol > CAPITAL - 1) change = symbol;
      else if (symbol === OPEN) before = '(';
      else if (symbol > TITLE && symbol <= CONTEXT) begin(symbol);
      else if (symbol) tokens[tokens.length - 1].text += symbol === COMMA ? ',' : ')';
      else {
        const fact = facts[position];
        this.take({
          texts: all, kind: fact % 6, reach: Math.floor(fact / 6), topic: facts[count + position] - 1,
          wanted: facts[2 * count + position], code: codes[position], address: addresses[position++],
        });
        beginEntry();
      }
    }
  }

  // An entry, or more of one that is here already: another file may tell words of its context that this one left out.
  take(entry) {
    const title = entry.texts[0].tokens;
    if (title[0].text === title[0].text.toLowerCase()) title[0].text = capital(title[0].text);
    entry.title = title.map((token) => token.text).join(' ');
    const shared = digit(entry.address.charCodeAt(0));
    entry.address = split(entry.title).slice(0, shared).map(fold).join('-') + entry.address.slice(1);
    const known = this.byAddress.get(entry.address);
    if (known) {
      known.code = known.code || entry.code;
      const spelled = (text) => text.role + text.words.map((word) => word.spell()).join(' ');
      const isNew = (text) => known.texts.every((other) => spelled(other) !== spelled(text));
      known.texts.push(...entry.texts.filter(isNew));
      return;
    }
    this.byAddress.set(entry.address, entry);
    this.entries.push(entry);
  }

  word(written) {
    const id = this.id(keyOf(written)), forms = this.forms[id];
    let word = forms.find((form) => form.spell() === written);
    if (!word) forms.push(word = new Word(this, id, 0, written));
    return word;
  }

  // The keys that a typed word may mean, with how likely each is.
  meanings(key, unfinished) {
    const known = this.alike.get(key);
    if (known && known.size === this.keys.length && known.unfinished === unfinished) return known.found;
    const found = new Map();
    const add = (id, likely) => found.set(id, Math.max(likely, found.get(id) || 0));
    const exact = this.ids.get(key);
    if (exact !== undefined) add(exact, 1);
    if (exact === undefined) {
      for (const form of unkeyed(key)) {
        const id = this.ids.get(form);
        if (id !== undefined) add(id, 0.9);
      }
    }
    const repaired = found.size;
    this.keys.forEach((other, id) => {
      if (unfinished && other.startsWith(key)) add(id, key.length > 1 ? 0.88 : 0.6);
      else if (key.length > 2 && (key[0] === other[0] || key[key.length - 1] === other[other.length - 1])) {
        const likely = likeness(key, other);
        if (likely) add(id, repaired ? likely * 0.55 : likely);
      }
    });
    this.alike.set(key, { size: this.keys.length, unfinished, found });
    return found;
  }

  // The names of the files that can bring answers, the best first.
  filesFor(terms) {
    if (!this.files) return [];
    const names = [], add = (name) => names.includes(name) || names.push(name);
    const rank = (left, right) => this.classes[left] - this.classes[right] || left - right;
    const chosen = terms.map((term) => {
      const likely = Array.from(term.meanings).filter((meaning) => meaning[1] > 0.5);
      likely.sort((left, right) => right[1] - left[1] || this.counts[right[0]] - this.counts[left[0]]);
      return likely.slice(0, likely.length && likely[0][1] === 1 && terms.length > 1 ? 1 : 2).map((meaning) => meaning[0]);
    });
    const first = chosen.filter((ids) => ids.length).map((ids) => ids[0]);
    const rarest = first.slice().sort(rank);
    const light = (id) => this.files[id].group !== undefined;
    rarest.filter(light).slice(0, 2).forEach((id) => add('g' + this.files[id].group));
    const pairs = [];
    const pair = (left, right) => {
      if (left !== right && !light(left) && !light(right)) pairs.push([left, right].sort(rank));
    };
    first.forEach((id, at) => at && pair(first[at - 1], id));
    rarest.slice(0, 3).forEach((id, at) => rarest.slice(0, at).forEach((other) => pair(other, id)));
    pairs.sort((left, right) => rank(left[0], right[0]) || rank(left[1], right[1]));
    for (const [rarer, other] of pairs) {
      const file = this.files[rarer];
      add('p' + file.heavy + '-' + (other % file.buckets));
    }
    for (const ids of [rarest].concat(chosen)) {
      for (const id of ids) add(light(id) ? 'g' + this.files[id].group : 'h' + this.files[id].heavy);
    }
    return names;
  }

  // The file of a code that begins so.
  fileForCode(code) {
    if (!this.files) return [];
    let at = this.codes.findIndex((first) => first > code) - 1;
    if (at === -2) at = this.codes.length - 1;
    return ['c' + Math.max(at, 0), 'c' + (at + 1)].slice(0, (this.codes[at + 1] || '').startsWith(code) ? 2 : 1);
  }
}
