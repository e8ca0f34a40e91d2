// A server of static files on this machine alone, at the root of a host or in a folder of it. It remembers what it was
// asked for: a browser's own list leaves out what it asks for by itself, such as icons.

import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { folder } from './site.js';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Ways in which a server or the network before it lets a browser down. */
export const misfortunes = {
  hangs: () => {},
  fails: (status) => (response) => response.writeHead(status, { 'content-type': 'text/html' }).end(`<title>${status}</title>`),
  redirects: (to) => (response) => response.writeHead(302, { location: to }).end(),
  says: (type, body) => (response) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
  /** Ends the connection in the middle of the answer. */
  cuts: (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': 100_000 });
    response.write('<title>half</title><p>', () => response.destroy());
  },
};

/**
 * Serves the built site, or another folder, below `prefix`, which begins and ends with `/`. Where `misbehave` makes a
 * function of a request's path inside the site, that answers instead.
 */
export async function serve(prefix = '/', root = folder) {
  const requests = [];
  let misbehave = () => undefined;
  const server = http.createServer(async (request, response) => {
    requests.push(request.url);
    const misfortune = misbehave(new URL(request.url, 'http://127.0.0.1').pathname.replace(prefix, ''), request);
    if (misfortune) return misfortune(response);
    const answer = await find(request.url, prefix, root);
    response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store' });
    response.end(answer.body);
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      // What hangs would hang for ever.
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    /** The paths that were asked for since the last call. */
    takeRequests: () => requests.splice(0),
    /** Says what goes wrong from now on. */
    misbehave: (how = () => undefined) => {
      misbehave = how;
    },
    /** Is gone, as the network is where there is no signal; and comes back. */
    close,
    reopen: () => listen(port),
  };
}

async function find(url, prefix, root) {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (pathname.startsWith(prefix)) {
    const name = decodeURIComponent(pathname.slice(prefix.length)) || 'index.html';
    const file = path.join(root, name);
    if (file.startsWith(root + path.sep)) {
      const body = await readFile(file).catch(() => undefined);
      if (body) return { status: 200, type: types[path.extname(file)] ?? 'application/octet-stream', body };
    }
  }
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'not found' };
}

/** Where the site can stand: its address, how to ask for what was requested of it, and how to end it. */
export const stands = {
  'at the root of a host': () => serve('/'),
  'in a folder of a host': () => serve('/a/b/'),
  'from files': () => ({ address: `${pathToFileURL(folder).href}/`, takeRequests: undefined, close: () => {} }),
};
