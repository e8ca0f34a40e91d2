// The text message of a procedure: one part that every telephone can send, and nothing in it that is not true.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { addressedSite, base, procedures, shortOfProcedure, unmarked } from './content.js';
import { folder, languages } from './site.js';

/** The basic alphabet of GSM 03.38, row by row as in its table; the escape to the other table is left out. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅå' + 'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ' + ' !"#¤%&\'()*+,-./' + '0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNO' + 'PQRSTUVWXYZÄÖÑÜ§' + '¿abcdefghijklmno' + 'pqrstuvwxyzäöñüà',
);

const longest = 160;

const entities = { '&amp;': '&', '&#x27;': "'", '&#x2f;': '/', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decoded = (html) => html.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);

/** The message behind the link of a page, and what the page says of papers. */
function messageOf(root, address) {
  const html = readFileSync(path.join(root, address), 'utf8');
  const [, href] = html.match(/<a href="(sms:[^"]*)">/) ?? assert.fail(`${address} has no message`);
  const [, body] = decoded(href).match(/^sms:\?&body=([^&]*)$/) ?? assert.fail(`${address}: ${href}`);
  const bring = html.match(/<section class="bring"[\s\S]*?<\/section>/)[0];
  return {
    text: decodeURIComponent(body),
    heading: bring.match(/data-count>([^<]*)/)?.[1],
    names: [...bring.matchAll(/<input type="checkbox"><span><b>(.*?)<\/b>/g)].map(([, name]) => decoded(name)),
  };
}

const inMessage = (text) =>
  unmarked(text.replace(/<[^>]*>/g, '')).replace(/[–—]/g, '-').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

const sites = { 'without an address': () => folder, 'with an address': addressedSite };

test('the alphabet has its 127 characters', () => assert.equal(alphabet.size, 127));

for (const [name, rootOf] of Object.entries(sites)) {
  for (const language of languages) {
    test(`each procedure in ${language} fits one message, ${name}`, (t) => {
      const root = rootOf();
      const wrong = [];
      const lengths = [];
      let lists = 0;
      for (const procedure of procedures) {
        const address = `${language}/${procedure.id}.html`;
        const { text, heading, names } = messageOf(root, address);
        const expect = (isSo, what) => isSo || wrong.push(`${address}: ${what}: ${text}`);
        const title = inMessage(procedure.title[language]);
        const ending = root === folder ? procedure.code : undefined;
        const shown = base.replace('https://', '') + (language === 'vi' ? shortOfProcedure(procedure) : address);
        lengths.push(text.length);
        expect(text.length > 0 && text.length <= longest, `${text.length} characters`);
        expect([...text].every((letter) => alphabet.has(letter)), 'a letter is not in the alphabet');
        expect(text.startsWith(`${title}. `), `does not begin with ${title}`);
        if (ending) expect(text.slice(-60).includes(ending), 'does not end with the code');
        else expect(text.endsWith(shown), `does not end with ${shown}`);
        // What it says of papers is what the page says; a list that is named is whole.
        const [, papers] = text.match(/^.*?\. (?:Bring|Mang theo) (.*?)\. (?=Wait|Cost|Cho |Chi |Code|Ma |thutuc)/) ?? [];
        const [count, list] = papers?.split(/:(.*)/) ?? [];
        if (count) expect(unmarked(heading).endsWith(count), `the page says ${heading}`);
        if (list) expect(list.trim() === names.map(inMessage).join(', '), `the page says ${names.join(', ')}`);
        lists += list ? 1 : 0;
      }
      t.diagnostic(`${lengths.length} messages of ${Math.min(...lengths)} to ${Math.max(...lengths)} characters, ${lists} name the papers`);
      assert.ok(lists > 0);
      assert.deepEqual(wrong, []);
    });
  }
}
