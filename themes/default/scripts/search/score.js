// Which entries answer a query, and which of them best.

const ROLES = [1, 0.97, 0.9, 0.3];
const LONGEST = 200, MOST_TERMS = 16, CLOSER = 100;

// The words of a query, with what each may mean.
const termsOf = (index, query) => {
  const unfinished = !/\s$/.test(query);
  const typed = split(query.slice(0, LONGEST)).slice(0, MOST_TERMS);
  return typed.map((word, at) => {
    const key = keyOf(word);
    const meanings = index.meanings(key, unfinished && at === typed.length - 1);
    // A word that nobody knows still says that what is meant may not be here.
    let weight = meanings.size ? 0 : 0.5 * Math.log(1 + index.total);
    for (const [id, likely] of meanings) weight = Math.max(weight, likely * likely * index.weight(id));
    return { word, key, marks: marksOf(word), meanings, weight };
  });
};

// Marks each word that is here with the terms that it may be, and how likely.
const mark = (index, terms) => {
  for (const word of index.marked) word.hits = 0;
  index.marked = [];
  terms.forEach((term, at) => {
    for (const [id, likely] of term.meanings) {
      const exact = index.keys[id] === term.key;
      for (const word of index.forms[id]) {
        if (!word.hits) index.marked.push(word), word.hits = [];
        word.hits.push([at, likely * (exact ? agreement(term.marks, word.tones()) : 0.97)]);
      }
    }
  });
};

// How much of a query is borne, if so much of each term is.
const share = (terms, best) => terms.reduce((sum, term, at) => sum + term.weight * best[at], 0);

const scoreText = (index, text, terms, all) => {
  const best = terms.map(() => 0);
  let near = 0, own = 0, told = 0, before = 0, first = 0;
  text.words.forEach((word, at) => {
    const weight = index.weight(word.id);
    own += weight;
    if (word.hits) {
      let most = 0;
      for (const [term, likely] of word.hits) {
        best[term] = Math.max(best[term], likely);
        most = Math.max(most, likely);
        if (!at && !term) first = likely;
        if (before) {
          for (const [previous, likelyPrevious] of before) {
            const step = previous === term - 1 ? 1 : previous === term + 1 ? 0.4 : 0;
            near += step * Math.min(likely, likelyPrevious) * (terms[term].weight + terms[previous].weight);
          }
        }
      }
      told += most * weight;
    }
    before = word.hits;
  });
  const covered = share(terms, best) / all;
  const role = ROLES[text.role];
  const beside = terms.length > 1 ? Math.min(1, near / (2 * all - terms[0].weight - terms[terms.length - 1].weight || 1)) : covered;
  const full = text.role === CONTEXT ? 0 : told / (own || 1);
  return { text, best, score: role * covered * (2 + 2.5 * beside + 4 * full * full * covered + 0.3 * first) };
};

// What many people want comes first, but whoever types many words has said what is wanted.
const demand = (entry, terms) => 0.05 * entry.wanted * Math.min(1, 4 / terms.length);

const scoreEntry = (index, entry, terms, all) => {
  const best = terms.map(() => 0);
  let top = { score: -1 };
  for (const text of entry.texts) {
    if (!text.words.some((word) => word.hits)) continue;
    const scored = scoreText(index, text, terms, all);
    if (scored.score > top.score) top = scored;
    scored.best.forEach((likely, at) => { best[at] = Math.max(best[at], likely * ROLES[text.role]); });
  }
  const covered = share(terms, best) / all;
  return { entry, text: top.text, covered, score: 5 * covered + top.score + demand(entry, terms) };
};

// Equals stand in the order in which they came: those first that are wanted most.
const ranked = (found) => found.sort((left, right) => right.score - left.score || left.entry.at - right.entry.at);

// The entries that bear the most of a query. Others need no closer look.
const candidates = (index, terms, all, fits) => {
  const borne = new Float64Array(index.entries.length), seen = new Uint8Array(borne.length);
  let most = 0;
  terms.forEach((term, number) => {
    for (const [id, likely] of [...term.meanings].sort((left, right) => right[1] - left[1])) {
      for (const bearer of index.bearers[id] || []) {
        const at = bearer >> 2;
        if (seen[at] > number) continue;
        seen[at] = number + 1;
        borne[at] += term.weight * likely * ROLES[bearer & 3] / all;
        most = Math.max(most, borne[at]);
      }
    }
  });
  const found = index.entries.filter((entry) => borne[entry.at] > most / 2 && (!fits || fits(entry)));
  const rough = found.map((entry) => {
    const covered = borne[entry.at];
    return { entry, score: 5 * covered + 3 * covered * Math.min(1, terms.length / entry.texts[0].words.length) + demand(entry, terms) };
  });
  return ranked(rough).slice(0, CLOSER).map((one) => one.entry);
};

// The answers to a query from what is here, the best first.
const answer = (index, query, fits) => {
  const terms = termsOf(index, query);
  const code = (query.match(/^\s*\d\.?\d[\d.]+|\d\.\d{3,}/) || [''])[0].replace(/[\s.]/g, '');
  const all = share(terms, terms.map(() => 1));
  let found = [];
  if (all) {
    mark(index, terms);
    found = candidates(index, terms, all, fits).map((entry) => scoreEntry(index, entry, terms, all));
  }
  if (code) {
    for (const entry of index.entries) {
      const own = (entry.code || '').replace(/\./g, '');
      if (own && (own.startsWith(code) || code.startsWith(own)) && (!fits || fits(entry))) {
        found = found.filter((one) => one.entry !== entry).concat({ entry, text: entry.texts[0], covered: 1, score: 99 });
      }
    }
  }
  ranked(found);
  const least = found.length ? Math.min(0.5, found[0].covered * 0.6) : 0;
  found = found.filter((one) => one.covered >= least);
  return { terms, found, files: (code ? index.filesForCode(code) : []).concat(/[^\d\s.]/.test(query) || !code ? index.filesFor(terms) : []) };
};
