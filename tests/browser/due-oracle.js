// A third way of counting due dates, by docs/deadlines.md and not by either program: it reads the calendar's files as lines
// of text, lays all days out in one long table without the clock of the language, and looks answers up in it.

import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../content/calendar/', import.meta.url);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What the files say: for each year its week, and each day that is out of the ordinary. */
export function readCalendar() {
  const years = new Map();
  for (const name of readdirSync(folder).sort()) {
    const year = { week: new Set(), off: new Map(), extra: new Map() };
    let section = '';
    let entry = null;
    for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
      const [, key] = /^(\w+):/.exec(line) || [];
      if (key) section = key;
      const [, listed] = /^ {2}- (\w+)$/.exec(line) || [];
      if (section === 'working_week' && listed) year.week.add(listed);
      const [, date] = /^ {2}- date: (\S+)$/.exec(line) || [];
      if (date) {
        entry = {};
        if (section === 'days_off') year.off.set(date, entry);
        if (section === 'extra_working_days') year.extra.set(date, entry);
      }
      const [, field, value] = /^ {4}(kind|provisional|instead_of): (\S+)$/.exec(line) || [];
      if (field) entry[field] = value;
      const [, vietnamese] = /^ {6}vi: (.*)$/.exec(line) || [];
      // The name stands before the remark.
      if (vietnamese && entry && !entry.name) entry.name = vietnamese;
    }
    years.set(Number(name.slice(0, 4)), year);
  }
  return years;
}

const isLeap = (year) => (year % 100 ? year % 4 : year % 400) === 0;
const lengths = (year) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of the week by Sakamoto's congruence, 0 for Monday. */
function weekdayOf(year, month, day) {
  const shifted = month < 3 ? year - 1 : year;
  const sum = shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (sum + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] + day + 6) % 7;
}

const two = (number) => String(number).padStart(2, '0');

/** Every day from the first of January of a year to the end of the last year that follows without a gap. */
function layOut(years, first) {
  const table = [];
  for (let year = first; years.has(year); year += 1) {
    const { week, off, extra } = years.get(year);
    lengths(year).forEach((length, month) => {
      for (let day = 1; day <= length; day += 1) {
        const date = `${year}-${two(month + 1)}-${two(day)}`;
        const [isOff, isExtra] = [off.get(date), extra.get(date)];
        const isOrdinary = week.has(weekdays[weekdayOf(year, month + 1, day)]);
        table.push({ date, isOff, isExtra, open: !isOff && (Boolean(isExtra) || isOrdinary) });
      }
    });
  }
  return table;
}

/** The place of the first element that is not smaller. */
function search(sorted, wanted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const minutes = (time) => { const [hour, minute] = time.split(':').map(Number); return hour * 60 + minute; };

/** Everything that one calendar can answer for submissions of one year. */
class Table {
  constructor(years, first) {
    this.first = first;
    this.years = years;
    this.days = layOut(years, first);
    this.dates = this.days.map(({ date }) => date);
    // Where in the table the working days stand, in order.
    this.open = this.days.flatMap(({ open }, at) => (open ? [at] : []));
    this.none = {
      none: 'calendar',
      year: first + this.days.filter(({ date }) => date.endsWith('-12-31')).length,
      ends: this.dates.length ? this.dates[this.dates.length - 1] : null,
    };
  }

  /** The n-th working day from a place in the table on; the 0th is that place if it is worked. */
  worked(from, number = 0) {
    return this.open[search(this.open, from) + number];
  }

  answer({ limit, submitted, hours }) {
    if (limit.unit === 'unknown') return { none: 'limit' };
    const start = search(this.dates, submitted.date);
    if (!this.days.length) return this.none;
    const late = Boolean(hours && submitted.time && minutes(submitted.time) > minutes(hours.to));
    const received = this.worked(late ? start + 1 : start);
    if (received === undefined) return this.none;
    const found = this.ending(limit, { received, moved: received !== start, time: submitted.time, hours });
    if (found.none) return found;
    if (found.due === undefined) return this.none;
    // Whatever lies on the two ways, each day once.
    const nominal = Math.min(found.nominal, found.due);
    const again = Math.max(nominal, received + 1);
    const used = [...this.days.slice(start, received + 1), ...this.days.slice(again, found.due + 1)];
    return this.described(received, found, used);
  }

  described(received, { due, time = null }, used) {
    const isExpected = (date) => this.years.get(Number(date.slice(0, 4)))?.off.get(date)?.provisional === 'true';
    const skipped = used.filter(({ open }) => !open).map(({ date, isOff }) => ({
      date,
      why: isOff ? isOff.kind : 'weekend',
      name: isOff ? isOff.name : null,
      provisional: isExpected(date),
    }));
    const worked = used
      .filter(({ isExtra, open }) => open && isExtra)
      .map(({ date, isExtra }) => ({ date, instead_of: isExtra.instead_of }));
    const provisional = skipped.some((day) => day.provisional) || worked.some((day) => isExpected(day.instead_of));
    return { received: this.dates[received], due: this.dates[due], time, provisional, skipped, worked };
  }

  ending(limit, { received, moved, time, hours }) {
    const end = (nominal, hour) => ({ nominal, due: this.worked(nominal), time: hour });
    switch (limit.unit) {
      case 'working_days':
        return { nominal: received, due: this.worked(received, limit.number) };
      case 'calendar_days':
        return end(received + limit.number);
      case 'months':
        return end(this.monthsOn(received, limit.number));
      case 'same_day':
        if (!limit.cutoff || moved) return end(received);
        if (!time) return { none: 'time' };
        return end(received + Number(minutes(time) > minutes(limit.cutoff)));
      default:
        if (moved && !hours) return end(received + (limit.number - (limit.number % 24)) / 24);
        if (!moved && !time) return { none: 'time' };
        return this.hoursOn(received, moved ? hours.from : time, limit.number, hours);
    }
  }

  /** The last day of the month that is not numbered higher. */
  monthsOn(received, number) {
    const [year, month, day] = this.dates[received].split('-').map(Number);
    const months = year * 12 + month - 1 + number;
    const prefix = `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-`;
    const fitting = this.dates.filter((date) => date.startsWith(prefix) && Number(date.slice(8)) <= day);
    return fitting.length ? this.dates.indexOf(fitting[fitting.length - 1]) : this.dates.length;
  }

  /** Counted in minutes since the table begins. */
  hoursOn(received, time, number, hours) {
    const begin = Math.max(minutes(time), hours ? minutes(hours.from) : 0);
    const total = received * 1440 + begin + number * 60;
    const [nominal, minute] = [Math.floor(total / 1440), total % 1440];
    const isOver = hours && minute > minutes(hours.to);
    const due = this.worked(isOver ? nominal + 1 : nominal);
    const isKnown = due === nominal && (!hours || minute >= minutes(hours.from));
    return { nominal, due, time: isKnown ? `${two(Math.floor(minute / 60))}:${two(minute % 60)}` : null };
  }
}

/** Makes a function that answers a case. */
export function oracle() {
  const all = readCalendar();
  const tables = new Map();
  return (one) => {
    const first = Number(one.submitted.date.slice(0, 4));
    const key = `${first} ${one.without}`;
    if (!tables.has(key)) {
      tables.set(key, new Table(new Map([...all].filter(([year]) => year !== one.without)), first));
    }
    return tables.get(key).answer(one);
  };
}
