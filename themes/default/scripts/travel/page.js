// Shapes a page for one commune, one case and one day. Everything it needs is in the page or was written into this file
// by the program.

const known = window.noticeboardTravel;
const state = stateOf(location.search);
const byId = (id) => document.getElementById(id);
const all = (selector) => Array.prototype.slice.call(document.querySelectorAll(selector));

// A phrase of the theme, with its placeholders filled. One that depends on a number has a form for one and one for others.
const say = (key, values = {}) => {
  const phrase = known.words[key];
  const text = Array.isArray(phrase) ? phrase[values.n === 1 ? 0 : 1] : phrase;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
};

const nameOf = (unit) => say(`place_${unit.kind}`, { name: unit.name });

const add = (parent, name, text) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  parent.appendChild(element);
  return element;
};

const link = (parent, text, href) => {
  const element = add(parent, 'a', text);
  element.href = href;
  return element;
};

const clear = (element) => {
  while (element.firstChild) element.removeChild(element.firstChild);
  return element;
};

// What an element said before it was shaped.
const before = new Map();
const replace = (element, text) => {
  if (!element) return;
  if (!before.has(element)) before.set(element, Array.prototype.slice.call(element.childNodes));
  clear(element);
  if (text) element.textContent = text;
  else before.get(element).forEach((node) => element.appendChild(node));
};

const has = (element, name, value) => {
  const list = element.getAttribute(`data-${name}`);
  return !list || !value || list.split(' ').includes(value);
};

// -- The commune

// Where the answer stands. Pages of places have a heading of the same name.
const answerIn = () => document.querySelector('#centre.answer');

const placeOf = (text) => known.places.find(({ id }) => id === text);

let place = null;

// A limit for the area goes before one for everywhere; where the class of the area is not known, each may be the one.
const holdsHere = (row) => {
  if (!place || !place.area) return true;
  const same = (other) => ['channels', 'cases', 'condition'].every((name) => (other.dataset[name] || '') === (row.dataset[name] || ''));
  const own = (other) => other.dataset.areas && has(other, 'areas', place.area);
  return row.dataset.areas ? own(row) : !all('[data-limit]').some((other) => own(other) && same(other));
};

const hoursOf = ({ hours }) =>
  hours.week.map(({ days, morning, afternoon }) => {
    const parts = [morning, afternoon].filter(Boolean).map(({ from, to }) => `${from}–${to}`);
    return `${days.map((day) => say(`day_${day}`)).join(', ')}: ${parts.join(', ')}`;
  });

const tellCentre = (centre, notices) => {
  clear(centre);
  add(centre, 'b', say('travel_centre', { name: nameOf(place) }));
  notices.concat(place.warnings || []).forEach((text) => (add(centre, 'p', text).className = 'warn'));
  if (place.seat) add(centre, 'p', place.seat);
  const hours = place.hours ? hoursOf({ hours: place.hours.hours }) : [say('travel_hours_unknown')];
  hours.forEach((text) => add(centre, 'p', text));
  if (place.phone) link(add(centre, 'p'), place.phone.shown, `tel:${place.phone.dial}`);
  else add(centre, 'p', say('travel_phone_unknown'));
  if (!place.area && all('[data-areas]').length) add(centre, 'p', say('travel_area_unknown', { name: nameOf(place) }));
  link(add(centre, 'p'), say('travel_page', { name: nameOf(place) }), pageOf(place));
  const keep = add(add(centre, 'p'), 'button', say(kept() === place.id ? 'travel_forget' : 'travel_keep'));
  keep.type = 'button';
  keep.className = 'btn plain';
  keep.addEventListener('click', () => {
    const forget = kept() === place.id;
    kept(forget ? '' : place.id);
    if (forget) choose(null);
    else tellCentre(centre, []);
    (forget ? byId('commune') : centre.querySelector('button')).focus();
  });
};

const pageOf = ({ id }) => byId('mine').action.replace(/[^/]*$/, `places/${id}.html${searchOf({ commune: id })}`);

// What a traveller must be told who came by an old name, or by the name of another unit.
const noticesOf = (meanings) => {
  const notices = [];
  for (const { old, place: now } of meanings) {
    if (!old) continue;
    const bearer = old.trap && placeOf(old.trap);
    const values = { old: nameOf(old), new: nameOf(now), bearer: bearer && nameOf(bearer) };
    notices.push(say(bearer ? 'travel_trap' : 'travel_was', values));
  }
  return notices;
};

const offer = (centre, meanings) => {
  clear(centre);
  if (!meanings.length) return add(centre, 'p', say('travel_not_found'));
  const districts = meanings.map(({ district }) => district).filter((name, at, names) => name && names.indexOf(name) === at);
  districts.forEach((name) => (add(centre, 'p', say('travel_district', { name })).className = 'warn'));
  noticesOf(meanings.filter(({ old }) => old && old.trap)).forEach((text) => (add(centre, 'p', text).className = 'warn'));
  if (!districts.length) add(centre, 'p', say('travel_several'));
  const list = add(centre, 'ul');
  placesOf(meanings).forEach((one) => {
    const choice = link(add(list, 'li'), nameOf(one), searchOf(Object.assign({}, state, { commune: one.id })));
    choice.addEventListener('click', (event) => {
      event.preventDefault();
      choose(one, noticesOf(meanings.filter((meaning) => meaning.place === one)));
      // The link that had the focus is no more.
      const answer = centre.querySelector('b');
      answer.tabIndex = -1;
      answer.focus();
    });
  });
  return list;
};

const choose = (chosen, notices = []) => {
  place = chosen;
  state.commune = place ? place.id : '';
  setState(state);
  shape();
  const centre = answerIn();
  if (!centre) return;
  if (place) tellCentre(centre, notices);
  else clear(centre);
};

const ask = (text) => {
  const meanings = meaningsOf(text, known.places);
  const places = placesOf(meanings);
  // The name of a former district never says which part of it is meant, even where one place took over most of it.
  if (places.length === 1 && !meanings.some(({ district }) => district)) choose(places[0], noticesOf(meanings));
  else if (answerIn()) offer(answerIn(), meanings);
};

// -- The case

const limitsHere = () => all('[data-limit]').filter((row) => has(row, 'cases', state.case) && holdsHere(row));

const saidIn = (row) => row.querySelector('dd > b').textContent;

const alike = (texts) => (texts.length && texts.every((text) => text === texts[0]) ? texts[0] : '');

const shape = () => {
  const shaped = state.case || place;
  all('[data-cases]').forEach((element) => (element.hidden = !has(element, 'cases', state.case)));
  all('[data-limit]').forEach((row) => (row.hidden = !has(row, 'cases', state.case) || !holdsHere(row)));
  all('a[data-case]').forEach((one) => {
    if (one.dataset.case === (state.case || '')) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  });
  const papers = (selector) => all(`${selector} input[type=checkbox]`).filter((box) => !box.closest('[hidden]'));
  const count = papers('.bring').filter((box) => !box.closest('[data-if]')).length;
  replace(document.querySelector('[data-count]'), state.case && count ? say('travel_bring', { n: count }) : '');
  replace(byId('all'), state.case ? String(papers('.bring').length) : '');
  replace(byId('wait'), shaped ? alike(limitsHere().map(saidIn)) : '');
  const fees = all('[data-fee]').filter((row) => !row.hidden);
  replace(byId('cost'), state.case && fees.length === 1 ? saidIn(fees[0]) : '');
  passOn();
  if (byId('ready')) reckon();
};

// Links within the site keep the commune: who chose it once has it on every page.
const passOn = () => {
  all('a[href]').forEach((one) => {
    const href = one.getAttribute('href');
    if (/^(?![a-z]+:)[^?#]*\.html(\?commune=[^#&]*)?(#.*)?$/.test(href) && !one.hasAttribute('download')) {
      const [path, spot] = href.replace(/\?[^#]*/, '').split('#');
      one.setAttribute('href', path + searchOf({ commune: state.commune }) + (spot ? `#${spot}` : ''));
    }
  });
};

// -- The sheets for walls: hours and telephone of the chosen centre in place of lines to write on

const fillSheet = () => {
  const from = document.querySelector('[data-centre]');
  const lines = all('#reach dd');
  if (!from || !place) return;
  from.textContent = place.centre || nameOf(place);
  if (place.hours) lines[0].textContent = hoursOf({ hours: place.hours.hours }).join('; ');
  if (place.phone) lines[1].textContent = place.phone.shown;
};
