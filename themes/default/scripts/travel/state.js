// What the page is shaped for stands in its address alone, so that a link can be sent. Nothing is kept on the device
// unless the citizen asks for it.

const KEPT = 'noticeboard-commune';

const stateOf = (search) => {
  const state = {};
  for (const pair of search.slice(1).split('&')) {
    const [name, value] = pair.split('=');
    try {
      if (value) state[name] = decodeURIComponent(value.replace(/\+/g, ' '));
    } catch (broken) {
      // Not a text: as if it were not there.
    }
  }
  return state;
};

const searchOf = (state) => {
  const pairs = Object.keys(state).filter((name) => state[name]).map((name) => `${name}=${encodeURIComponent(state[name])}`);
  return pairs.length ? `?${pairs.join('&')}` : '';
};

// A browser may forbid storage altogether, as it does in some views within other programs.
const kept = (...value) => {
  try {
    if (!value.length) return localStorage.getItem(KEPT);
    if (value[0]) localStorage.setItem(KEPT, value[0]);
    else localStorage.removeItem(KEPT);
  } catch (forbidden) {
    // Then nothing is kept.
  }
  return null;
};

const setState = (state) => {
  const address = location.pathname + searchOf(state) + location.hash;
  try {
    history.replaceState(null, '', address);
  } catch (forbidden) {
    location.search = searchOf(state);
  }
};
