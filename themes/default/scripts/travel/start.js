// Where a page begins to be shaped.

const chosen = state.commune || kept();
place = chosen ? placeOf(chosen) || null : null;

const mine = byId('mine');
if (mine) {
  mine.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(byId('commune').value);
  });
}

// A case that the page does not know would hide the papers of all cases.
const cases = all('a[data-case]');
if (!cases.some((one) => one.dataset.case === state.case)) state.case = '';

cases.forEach((one) =>
  one.addEventListener('click', (event) => {
    event.preventDefault();
    state.case = one.dataset.case;
    setState(state);
    shape();
  }));

const ready = byId('ready');
if (ready) {
  const today = new Date();
  byId('day').value = new Date(today - today.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  byId('hour').value = '08:00';
  ready.hidden = false;
  ready.addEventListener('input', reckon);
  ready.addEventListener('change', reckon);
  ready.addEventListener('submit', (event) => event.preventDefault());
}

if (place) choose(place);
else {
  shape();
  if (chosen) ask(chosen);
}
fillSheet();
