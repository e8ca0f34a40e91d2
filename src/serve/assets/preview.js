// Part of pages that `noticeboard serve` shows, never of a built site: it loads the page anew when the site has changed,
// where the reader was, and shows over it what is wrong with the content.
(() => {
  'use strict';
  const { build } = document.currentScript.dataset;
  const place = 'noticeboard-place';

  // Where the reader was, kept over the reload that a save brings.
  const keepPlace = () => {
    const kept = { path: location.pathname, x: scrollX, y: scrollY };
    try {
      sessionStorage.setItem(place, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing begins at the top.
    }
  };
  const returnToPlace = () => {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(place));
      sessionStorage.removeItem(place);
    } catch {
      return;
    }
    if (kept?.path !== location.pathname) return;
    history.scrollRestoration = 'manual';
    const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
    scroll();
    addEventListener('load', () => {
      scroll();
      history.scrollRestoration = 'auto';
    });
  };
  returnToPlace();

  const element = (name, properties = {}, children = []) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark;
      font: 16px/1.5 system-ui, sans-serif; }
    * { box-sizing: border-box; }
    section, button { color: #15181e; background: #fff; }
    section { max-height: 60vh; overflow: auto; border-top: 6px solid #b3261e; padding: 12px 16px;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 35%); }
    section.mild { border-color: #863400; }
    .head { display: flex; align-items: baseline; justify-content: space-between; }
    h2 { font-size: 18px; line-height: 1.4; margin: 0 16px 8px 0; }
    button { font: inherit; border: 1px solid #434a56; border-radius: 6px; min-height: 44px; padding: 4px 16px; cursor: pointer; }
    button.badge { position: absolute; right: 12px; bottom: 12px; border: 2px solid #863400; color: #863400; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { border-top: 1px solid #c6cbd6; padding: 8px 0; }
    p { margin: 4px 0; overflow-wrap: anywhere; }
    .error b { color: #b3261e; }
    .warning b { color: #863400; }
    code, pre { font: 15px/1.5 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; }
    pre { margin: 4px 0; padding: 8px; overflow-x: auto; background: #eef1fa; }
    pre i { font-style: normal; color: #434a56; user-select: none; }
    mark { background: #ffd7d3; color: inherit; text-decoration: underline wavy #b3261e; text-underline-offset: 4px; }
    .s { color: #434a56; }
    a { color: #17398f; }
    @media (prefers-color-scheme: dark) {
      section, button { color: #eef0f4; background: #12151c; }
      section { border-color: #ff8a80; }
      section.mild { border-color: #ffb27a; }
      .error b { color: #ff8a80; }
      .warning b, button.badge { color: #ffb27a; border-color: #ffb27a; }
      pre { background: #1c2230; }
      mark { background: #5a1a15; }
      .s, pre i { color: #b9c0cc; }
      a { color: #a9c1ff; }
    }
    @media print { :host { display: none; } }
  `;

  const line = ({ number, text, marked }, width) => {
    const shown = [element('i', { textContent: `${String(number).padStart(width)} | ` })];
    const signs = Array.from(text);
    if (marked) {
      const [start, length] = marked;
      const end = start + length;
      shown.push(signs.slice(0, start).join(''));
      shown.push(element('mark', { textContent: signs.slice(start, end).join('') || ' ' }), signs.slice(end).join(''));
    } else {
      shown.push(text);
    }
    return [...shown, '\n'];
  };

  const problem = ({ severity, code, message, suggestion, help, place, source, lines }) => {
    const width = String(lines.at(-1)?.number ?? '').length;
    const where = source ? element('a', { href: source, target: '_blank', textContent: place }) : place;
    return element('li', { className: severity }, [
      element('p', {}, [element('b', { textContent: severity }), ` [${code}] ${message}`]),
      element('p', { className: 's' }, [where]),
      ...(lines.length ? [element('pre', {}, lines.flatMap((each) => line(each, width)))] : []),
      ...(suggestion ? [element('p', { textContent: `→ ${suggestion}` })] : []),
      ...(help ? [element('p', { className: 's', textContent: help })] : []),
    ]);
  };

  let host;
  let folded = false;
  let shown;

  const show = (news) => {
    // The same mistakes as before stay as they are on the screen, scrolled as they were.
    const now = JSON.stringify([news.grave, news.summary, news.failure, news.problems]);
    if (now === shown) return;
    shown = now;
    host?.remove();
    host = undefined;
    if (!news.summary) return;
    host = element('noticeboard-preview', { lang: news.words.language });
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    if (news.grave) folded = false;
    draw(root, news, !news.grave || folded);
    document.documentElement.append(host);
  };

  const draw = (root, news, isFolded) => {
    const fold = (to) => () => {
      folded = to;
      draw(root, news, to);
      root.querySelector('button').focus();
    };
    if (isFolded) {
      root.replaceChildren(element('button', { className: 'badge', textContent: news.summary, onclick: fold(false) }));
      return;
    }
    const section = element('section', { className: news.grave ? '' : 'mild' }, [
      element('div', { className: 'head' }, [
        element('h2', { textContent: news.summary }),
        element('button', { textContent: news.words.hide, onclick: fold(true) }),
      ]),
      ...(news.failure ? [element('p', { textContent: news.failure })] : []),
      element('ol', {}, news.problems.map(problem)),
      element('p', {}, [element('a', { href: news.words.status_address, textContent: news.words.status })]),
    ]);
    section.setAttribute('role', 'alert');
    section.addEventListener('keydown', ({ key }) => key === 'Escape' && fold(true)());
    root.replaceChildren(section);
  };

  // Only a page that is looked at listens: a browser holds few connections to one server.
  let events;
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource('/_noticeboard/events');
    events.onmessage = ({ data }) => {
      const news = JSON.parse(data);
      if (news.build === build) {
        show(news);
        return;
      }
      events.close();
      keepPlace();
      location.reload();
    };
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
