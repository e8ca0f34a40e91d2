// The search box: answers while the citizen types. Files come as scripts, since nothing else can be read from a memory
// card; they are asked for when a query needs them.

const PATIENCE = 8000, PAUSE = 90, THOUGHT = 400, SHOWN = 12, AT_ONCE = 2, MOST_FILES = 6, PARTS = 40, PARTS_AT_ONCE = 4;

const parts = ['search', 'results', 'status', 'hint', 'nothing'];
const [form, list, status, hint, nothing] = parts.map((id) => document.getElementById(id));
const box = form.elements.q;
const said = JSON.parse(form.dataset.words);
const folders = JSON.parse(form.dataset.folders);
const own = form.dataset.language;
const indexes = {}, files = {}, ROOT = 'root';

const create = (name, text, parent) => {
  const element = document.createElement(name);
  element.textContent = text || '';
  if (parent) parent.append(element);
  return element;
};

const indexOf = (language) => indexes[language] || (indexes[language] = new Index());

// What every file of the index calls.
window.noticeboardSearch = (first, ...rest) => {
  const script = document.currentScript;
  const index = indexOf((script && script.dataset.language) || own);
  if (first === FORMAT) index.here.add(ROOT), index.takeRoot(...rest);
  else if (first.length) index.here.add(first), index.takeEntries(...rest);
};

// Brings a file; true once it is here, false if it is missing or does not come.
const bring = (language, name) => {
  const address = folders[language] + name + '.js', isHere = () => indexOf(language).here.has(name);
  return files[address] || (files[address] = isHere() || new Promise((resolve) => {
    const script = create('script');
    script.dataset.language = language;
    script.onload = script.onerror = () => {
      if (!isHere()) delete files[address];
      resolve(isHere());
    };
    setTimeout(resolve, PATIENCE, false);
    script.src = address;
    document.head.append(script);
  }));
};

const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

// What the filters say; a page may have none.
const chosen = (name) => {
  const field = form.elements[name];
  return field && (field.type !== 'checkbox' || field.checked) ? field.value : '';
};

const filter = () => {
  const topic = chosen('topic'), level = chosen('level'), online = chosen('online');
  return topic + level + online &&
    ((entry) => (!topic || entry.topic === +topic) && (!level || entry.reach & level) && (!online || entry.reach & 4));
};

// A name with the words that were meant in marks.
const showName = (parent, index, text) => {
  index.tokens(text).forEach((token, at) => {
    const isMeant = token.words.some((word) => word.hits);
    parent.append(at ? ' ' : '', isMeant ? create('mark', token.text) : token.text);
  });
};

const show = (answered, language) => {
  const index = indexes[language];
  for (const { entry, text } of answered.found.slice(0, SHOWN)) {
    const item = create('li', '', list);
    const link = create('a', '', item);
    link.href = folders[language].replace(/search\/[^/]*\/$/, '') + language + '/' + index.address(entry) + '.html';
    if (language !== own) item.lang = link.hreflang = language;
    showName(link, index, entry.texts[0]);
    const facts = [said.kinds[entry.kind], !entry.kind && index.topics[entry.topic]].concat(
      ['province', 'commune', 'online'].map((name, at) => entry.reach & (1 << at) && said[name]), entry.code).filter(Boolean);
    create('small', facts.join(' · '), item);
    if (text.role && text.role < CONTEXT) showName(create('small', said.also + ' ', item), index, text);
  }
};

// How much of the query the best answer bears.
const covered = ({ found }) => (found.length ? found[0].covered : 0);

// What was probably meant, where a word was mistyped: the words of the best answer in their place.
const meant = (answered) => {
  if (covered(answered) < 0.5) return '';
  let changed = false;
  const words = answered.terms.map((term, at) => {
    if (!term.meanings.size || term.meanings.get(indexes[own].ids.get(term.key))) return term.word;
    let best = 0, instead = term.word;
    for (const text of answered.found[0].entry.texts) {
      for (const word of text.words) {
        for (const [hit, likely] of word.hits || []) if (hit === at && likely > best) best = likely, instead = word.spell();
      }
    }
    if (best < 0.85) changed = true;
    return instead;
  });
  return changed ? words.join(' ') : '';
};

let turn = 0;

const FIELDS = ['q', 'topic', 'level', 'online'];

const remember = () => {
  try {
    const asked = FIELDS.filter(chosen).map((name) => name + '=' + encodeURIComponent(chosen(name)));
    history.replaceState(null, '', asked.length ? '?' + asked.join('&') : location.pathname);
  } catch (refused) {
    // Some browsers keep the address of a file as it is; half of an emoji has no address.
  }
};

const tell = (text) => { if (status.textContent !== text) status.textContent = text; };

const draw = (answered, other, missing) => {
  list.textContent = hint.textContent = '';
  show(answered, own);
  const suggestion = meant(answered);
  if (suggestion) {
    hint.append(said.meant + ' ');
    const link = create('a', suggestion, hint);
    link.href = '?q=' + encodeURIComponent(suggestion);
  }
  if (missing) create('p', said.missing, hint);
  if (other) {
    mark(indexes[other.language], other.answered.terms);
    create('li', said.others, list).className = 's';
    show(other.answered, other.language);
  }
  const count = answered.found.length;
  const some = count > 1 ? (count > SHOWN ? said.first : said.many).replace('#', Math.min(count, SHOWN)) : said.one;
  tell(count ? some : other ? said.elsewhere : said.none);
  nothing.hidden = count > 0 || !!other;
};

// Answers from what is here, then asks for what may answer better; while somebody types, after a pause.
const search = async (pause) => {
  const query = box.value, fits = filter(), mine = ++turn;
  const isCurrent = () => mine === turn;
  remember();
  if (!split(query.slice(0, LONGEST)).length) {
    list.textContent = hint.textContent = '';
    tell(query.trim() ? said.none : '');
    nothing.hidden = !query.trim();
    return;
  }
  let missing = !await bring(own, ROOT);
  if (!isCurrent()) return;
  const index = indexOf(own);
  if (!index.here.has(ROOT)) return tell(said.missing);
  let answered = answer(index, query, fits);
  const wanted = answered.files.filter((name) => !index.here.has(name)).slice(0, MOST_FILES);
  if (!wanted.length || index.entries.length) draw(answered, null, missing);
  if (!answered.found.length && wanted.length) tell(said.searching);
  if (wanted.length && pause) await wait(pause);
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    if (!isCurrent()) return;
    if ((at || !lacking(index).length) && covered(answered) > 0.93) break;
    const came = await Promise.all(wanted.slice(at, at + AT_ONCE).map((name) => bring(own, name)));
    missing = missing || came.includes(false);
    if (!isCurrent()) return;
    answered = answer(index, query, fits);
    draw(answered, null, missing);
  }
  await wait(THOUGHT);
  if (!isCurrent()) return;
  await elsewhere(query, answered, missing, isCurrent);
  prefetch(index);
};

// The other languages, where this one has no good answer.
const elsewhere = async (query, answered, missing, isCurrent) => {
  if (covered(answered) > 0.75 || filter()) return;
  for (const language of Object.keys(folders)) {
    if (language === own || !await bring(language, ROOT)) continue;
    const index = indexOf(language);
    let other = answer(index, query);
    if (other.files.length) {
      await Promise.all(other.files.slice(0, 2).map((name) => bring(language, name)));
      other = answer(index, query);
    }
    if (!isCurrent()) return;
    if (covered(other) > Math.max(0.5, covered(answered))) {
      other.found = other.found.slice(0, 5);
      return draw(answered, { language, answered: other }, missing);
    }
  }
};

// The files of codes together tell of all entries: once there is time and nobody counts the bytes they come too, and
// the next query asks for nothing.
const lacking = (index) => index.parts().filter((name) => !index.here.has(name));

const prefetch = (index) => {
  const next = lacking(index);
  if (!next.length || index.codes.length > PARTS || (navigator.connection && navigator.connection.saveData)) return;
  const later = window.requestIdleCallback || setTimeout;
  later(async () => {
    const came = await Promise.all(next.slice(0, PARTS_AT_ONCE).map((name) => bring(own, name)));
    if (!came.includes(false)) prefetch(index);
  });
};

const move = (event) => {
  const links = [box, ...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step && at >= 0 && links[at + step]) {
    event.preventDefault();
    links[at + step].focus();
  } else if (event.key === 'Escape' && at > 0) box.focus();
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
box.addEventListener('input', () => search(PAUSE));
box.addEventListener('focus', () => bring(own, ROOT));
form.addEventListener('change', (event) => event.target === box || search());
form.parentNode.addEventListener('keydown', move);

const asked = new URLSearchParams(location.search);
for (const name of FIELDS) {
  const field = form.elements[name], value = asked.get(name);
  if (field && value) field.type === 'checkbox' ? field.checked = true : field.value = value;
}
for (const part of document.querySelectorAll('[data-script]')) part.hidden = false;
// The index may stand below this script in the same page.
setTimeout(() => box.value && search());
