// The browser works out due dates exactly as the program does. NOTICEBOARD_DUE_DATES names a file of what the program
// answers, one JSON object a line: the calendar as the browser gets it, the examples of docs/deadlines.md, made-up cases.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

import { parse } from 'acorn';

import { oracle } from './due-oracle.js';

const source = readFileSync(new URL('../../themes/default/scripts/travel/due.js', import.meta.url), 'utf8');
const document = readFileSync(new URL('../../docs/deadlines.md', import.meta.url), 'utf8');

/** Fewer cases or examples prove little. */
const fewestCases = 1_000;
const fewestCounted = 300;
const fewestExamples = 30;

/** How many differences are worth reading. */
const most = 5;

const { dueOf } = vm.runInNewContext(`'use strict';\n${source}\n({ dueOf });`);

/** Days around the world: behind, ahead, and with summer time. */
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Africa/Cairo'];

function read() {
  const file = process.env.NOTICEBOARD_DUE_DATES;
  assert.ok(file, 'NOTICEBOARD_DUE_DATES must name the file that the program wrote, as tests/run does');
  const [{ calendar }, ...cases] = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return { calendar, examples: cases.filter((one) => one.example), cases: cases.filter((one) => !one.example) };
}

// What comes from the other context has other prototypes.
const plain = (value) => JSON.parse(JSON.stringify(value));

const inBrowser = (calendar) => (one) => {
  const known = { ...calendar };
  delete known[one.without];
  return plain(dueOf(known, one.limit, one.submitted, one.hours));
};

function differences(cases, answer) {
  return cases
    .map((one) => ({ ...one, other: answer(one) }))
    .filter((one) => {
      try {
        assert.deepStrictEqual(one.other, one.answer);
        return false;
      } catch {
        return true;
      }
    });
}

test('the browser gives the due dates of the program, in every time zone', (t) => {
  const { calendar, cases } = read();
  assert.ok(cases.length >= fewestCases, `${cases.length} cases are too few`);
  const here = process.env.TZ;
  t.after(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });
  for (const zone of zones) {
    process.env.TZ = zone;
    const found = differences(cases, inBrowser(calendar));
    t.diagnostic(`${zone}: ${cases.length} cases, ${found.length} differences`);
    assert.deepEqual(found.slice(0, most), []);
  }
});

test('a third way of counting gives them too', (t) => {
  const { cases } = read();
  assert.ok(cases.length >= fewestCounted, `${cases.length} cases are too few`);
  const found = differences(cases, oracle());
  t.diagnostic(`${cases.length} cases, ${found.length} differences`);
  assert.deepEqual(found.slice(0, most), []);
});

test('the cases are of every kind', () => {
  const { cases } = read();
  const promised = cases.filter(({ answer }) => !answer.none);
  const kinds = {
    ...Object.fromEntries(['working_days', 'calendar_days', 'months', 'hours', 'same_day'].map((unit) =>
      [`promised in ${unit}`, promised.filter(({ limit }) => limit.unit === unit)])),
    ...Object.fromEntries(['weekend', 'holiday', 'in_lieu', 'swap'].map((why) =>
      [`over a ${why}`, promised.filter(({ answer }) => answer.skipped.some((day) => day.why === why))])),
    ...Object.fromEntries(['2025-04-26', '2026-01-10', '2026-08-22'].map((date) =>
      [`over ${date}`, promised.filter(({ answer }) => answer.worked.some((day) => day.date === date))])),
    ...Object.fromEntries(['limit', 'time', 'calendar'].map((none) =>
      [`no answer: ${none}`, cases.filter(({ answer }) => answer.none === none)])),
    provisional: promised.filter(({ answer }) => answer.provisional),
    'with an hour': promised.filter(({ answer }) => answer.time),
    'hours without an hour': promised.filter(({ limit, answer }) => limit.unit === 'hours' && !answer.time),
    'moved by the closing hour': promised.filter(({ submitted, hours }) => hours && submitted.time > hours.to),
    'with a gap in the calendar': cases.filter(({ without }) => without),
  };
  for (const [kind, found] of Object.entries(kinds)) assert.ok(found.length >= 10, `${kind}: only ${found.length}`);
});

/** The rows of the table, as questions with the answers that were worked out by hand. */
function worked() {
  const rows = document.split('\n').filter((line) => line.startsWith('| ')).slice(1);
  return rows.map((row) => {
    const cells = row.split('|').slice(1).map((cell) => cell.trim());
    const [example, submitted, open, limit, received, due, skipped, extra, provisional] = cells;
    const [date, time = null] = submitted.split(' ');
    const [unit, detail] = limit.split(' ');
    const [from, to] = open.split('–');
    return {
      example,
      question: {
        limit: unit === 'same_day' ? { unit, cutoff: detail } : { unit, number: Number(detail) },
        submitted: { date, time },
        hours: to ? { from, to } : null,
        without: null,
      },
      byHand: { received, due, skipped, worked: extra, provisional },
    };
  });
}

/** An answer in the words of the table. */
function inWords(answer) {
  if (answer.none) return { received: '—', due: `no answer: ${answer.none}`, skipped: '—', worked: '—', provisional: 'no' };
  const counts = ['weekend', 'holiday', 'in_lieu', 'swap']
    .map((why) => [answer.skipped.filter((day) => day.why === why).length, why])
    .filter(([count]) => count);
  return {
    received: answer.received,
    due: [answer.due, answer.time].filter(Boolean).join(' '),
    skipped: counts.map((count) => count.join(' ')).join(', ') || '—',
    worked: answer.worked.map((day) => day.date).join(', ') || '—',
    provisional: answer.provisional ? 'yes' : 'no',
  };
}

test('program, browser and the third way give what was worked out by hand', (t) => {
  const { calendar, examples } = read();
  const byHand = worked();
  t.diagnostic(`${byHand.length} examples`);
  assert.ok(byHand.length >= fewestExamples, `${byHand.length} examples are too few`);
  for (const named of ['26/04/2025', '10/01/2026', '22/08/2026', '24/11/2026']) {
    assert.ok(byHand.some(({ example }) => example.includes(named)), `no example of ${named}`);
  }
  const count = oracle();
  const browser = inBrowser(calendar);
  for (const { example, question, byHand: expected } of byHand) {
    const program = examples.find((one) => one.example === example);
    assert.ok(program, `the program was not asked: ${example}`);
    const { limit, submitted, hours } = program;
    assert.deepEqual({ date: submitted.date, time: submitted.time, hours, unit: limit.unit },
      { ...question.submitted, hours: question.hours, unit: question.limit.unit }, example);
    assert.deepEqual(inWords(program.answer), expected, `program: ${example}`);
    assert.deepEqual(inWords(browser(question)), expected, `browser: ${example}`);
    assert.deepEqual(inWords(count(question)), expected, `third way: ${example}`);
    assert.deepEqual(browser(question), program.answer, `browser and program: ${example}`);
  }
});

test('a day worked in exchange is as sure as the day off that it pays for', () => {
  const week = [1, 1, 1, 1, 1, 0, 0];
  const off = { '01-02': ['swap', 'Nghỉ hoán đổi', true] };
  const calendar = { 2025: { week, off: {}, extra: { '12-27': '2026-01-02' } }, 2026: { week, off, extra: {} } };
  const answer = (known) => plain(dueOf(known, { unit: 'working_days', number: 1 }, { date: '2025-12-26', time: null }, null));
  const expected = {
    received: '2025-12-26',
    due: '2025-12-27',
    time: null,
    provisional: true,
    skipped: [],
    worked: [{ date: '2025-12-27', instead_of: '2026-01-02' }],
  };
  assert.deepEqual(answer(calendar), expected);
  delete calendar[2026];
  assert.deepEqual(answer(calendar), { ...expected, provisional: false });
});

test('browsers of 2017 can read it', () => {
  assert.doesNotThrow(() => parse(source, { ecmaVersion: 2017, sourceType: 'script' }));
});
