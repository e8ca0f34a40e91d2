// A server of files on this machine, and the slow link before it: a pause before every answer, and one stream of bytes
// that all answers share. The link is modelled here and not in the browser, because workers must feel it too.

import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** 400 ms before every answer and 400 kbit/s, which is 50 bytes a millisecond. */
export const slow = { delay: 400, rate: 50 };

const PIECE = 500;

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const until = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));

/** What all answers go through, a piece of each in turn. */
class Link {
  constructor(link, sent) {
    Object.assign(this, { link, sent, waiting: [], busy: false });
  }

  async send(response, body) {
    if (this.link) await until(performance.now() + this.link.delay);
    this.waiting.push({ response, body, at: 0 });
    if (this.busy) return;
    this.busy = true;
    let due = performance.now();
    while (this.waiting.length) {
      const one = this.waiting.shift();
      const piece = this.link ? one.body.subarray(one.at, one.at + PIECE) : one.body;
      one.at += piece.length;
      if (this.link) await until((due += piece.length / this.link.rate));
      one.response.write(piece);
      this.sent.push({ time: Date.now(), bytes: piece.length });
      if (one.at < one.body.length) this.waiting.push(one);
      else one.response.end();
    }
    this.busy = false;
  }
}

/**
 * Serves what `find` gives for a path: a buffer, or nothing. Text is compressed as most servers do it (gzip, level 6)
 * unless `gzip` is false. `policy` is the Content-Security-Policy that the server itself sends with every file but pages.
 * Bytes are those of bodies.
 */
export async function serve(find, { link, gzip = true, policy } = {}) {
  const asked = [], sent = [], compressed = new Map();
  const shared = new Link(link, sent);
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    asked.push({ time: Date.now(), pathname });
    const name = decodeURIComponent(pathname.slice(1));
    let body = await find(name);
    if (!body) return response.writeHead(404).end();
    const type = types[path.extname(name)];
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=600' };
    if (policy && !name.endsWith('.html')) headers['content-security-policy'] = policy;
    if (gzip && type) {
      headers['content-encoding'] = 'gzip';
      if (!compressed.has(name)) compressed.set(name, gzipSync(body, { level: 6 }));
      body = compressed.get(name);
    }
    response.writeHead(200, { ...headers, 'content-length': body.length });
    shared.send(response, body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between = (list, from, to) => list.filter(({ time }) => time >= from && time <= to);
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    /** What went over the link between two moments; requests of the last moment are those that the answer leads to. */
    traffic: (from, to) => ({
      requests: between(asked, from, to - 20).map((one) => one.pathname),
      bytes: between(sent, from, to).reduce((sum, one) => sum + one.bytes, 0),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
