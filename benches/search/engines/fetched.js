// The data of an engine that is one file of JSON: its index, what is shown, and how much each entry is wanted.

const slug = (title) => split(title).map(fold).join('-');

const opened = (open) => {
  const engine = {
    ready: fetch('../data.json').then((response) => response.json()).then((data) => {
      const find = open(data.index, data.wanted);
      engine.search = async (query) => find(query).slice(0, 20).map((id) => {
        const title = data.titles[id];
        return { title, address: data.addresses[id] || slug(title) };
      });
    }),
  };
  return engine;
};
