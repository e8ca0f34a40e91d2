// A commune in one file: says how old the copy is, and finds procedures in it. Nothing else is needed: no network, no
// other file.

const body = document.body;
const days = Math.floor((Date.now() - Date.parse(body.dataset.made)) / 864e5);
const stale = document.getElementById('stale');

/** After so many days a copy may no longer be true. */
const FRESH = 90;

if (days > FRESH) {
  stale.textContent = body.dataset.stale.replace('#', days);
  stale.hidden = false;
}

// Words without marks, with one space before each. The dots within codes stay.
const folded = (text) => {
  const unmarked = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
  return ` ${unmarked}`.replace(/[^a-z0-9.]+|\.(?!\d)/g, ' ');
};

const form = document.getElementById('find');
const box = document.getElementById('q');
const found = document.getElementById('found');
const contents = document.querySelector('nav');

// What each procedure is found by: its title counts most, so that it stands first among what is shown.
const entries = Array.prototype.map.call(document.querySelectorAll('article'), (article) => ({
  article,
  title: folded(article.querySelector('h3').textContent),
  text: folded(article.textContent),
}));

const show = () => {
  const words = folded(box.value).split(' ').filter(Boolean);
  const fits = (text) => words.every((word) => text.includes(` ${word}`));
  const inTitle = entries.some((entry) => fits(entry.title));
  let shown = 0;
  for (const entry of entries) {
    const fitting = fits(inTitle ? entry.title : entry.text);
    if (entry.article.hidden === fitting) entry.article.hidden = !fitting;
    if (fitting) shown++;
  }
  contents.hidden = words.length > 0;
  found.textContent = words.length ? (shown || found.dataset.none) : '';
};

form.addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', show);
// While one types, only what is in sight is laid out.
body.dataset.searched = '';
form.hidden = false;
