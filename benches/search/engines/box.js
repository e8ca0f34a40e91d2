// The box of the pages of other engines: asks while somebody types, and draws a list as ours is drawn.

const drawn = (list, found) => {
  list.textContent = '';
  for (const { title, address } of found.slice(0, 20)) {
    const link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
    link.href = '../vi/' + address + '.html';
    link.textContent = title;
  }
};

let turn = 0;

const ask = async () => {
  const box = document.getElementById('q'), mine = ++turn;
  if (!box.value.trim()) return;
  await engine.ready;
  const found = await engine.search(box.value);
  if (mine !== turn) return;
  for (const part of document.querySelectorAll('[data-script]')) part.hidden = false;
  drawn(document.getElementById('results'), found);
};

window.peer = engine;
document.getElementById('q').addEventListener('input', ask);
ask();
