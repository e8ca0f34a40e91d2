// When a dossier is due: docs/deadlines.md has the rules. The program's half is src/derive/due.rs; a test runs both over
// the same cases, and a third way of counting over some of them.
//
// dueOf(calendar, limit, submitted, hours)
//   calendar   {"2026": {week: [1,1,1,1,1,0,0], off: {"01-02": ["swap", "Nghỉ hoán đổi"], "02-05": ["holiday", "…", true]},
//              extra: {"01-10": "2026-01-02"}}}: week from Monday on; true where a day off is only expected
//   limit      as in content: {unit: "working_days" | "calendar_days" | "months" | "hours", number: 3},
//              {unit: "same_day", cutoff: "15:00"} (cutoff may be missing or null), {unit: "unknown"}
//   submitted  {date: "2026-01-09", time: "15:01"}: a real day, and the hour or null
//   hours      {from: "07:30", to: "17:00"}, from before to, or null
// gives
//   {received: "2026-01-09", due: "2026-01-12", time: "10:30" or null, provisional: false,
//    skipped: [{date: "2026-01-11", why: "weekend" | "holiday" | "in_lieu" | "swap", name: "…" or null, provisional: false}],
//    worked: [{date: "2026-01-10", instead_of: "2026-01-02"}]}
// or why there is no answer
//   {none: "limit"}; {none: "time"}: the hour is needed;
//   {none: "calendar", year: 2028, ends: "2027-12-31"}: the first year without a calendar, and the last day of those
//   before it, null where there is none for the submission either

// Days are counted from 1970-01-01 and only ever in UTC, so that no time zone moves them.
const dayLength = 864e5;
const dayOf = (text) => Date.parse(`${text}T00:00Z`) / dayLength;
const dateOf = (day) => new Date(day * dayLength);
const textOf = (day) => dateOf(day).toISOString().slice(0, 10);

const minutesOf = (time) => time.slice(0, 2) * 60 + +time.slice(3);
const timeOf = (minutes) => new Date(minutes * 6e4).toISOString().slice(11, 16);

// The corresponding day of a later month, or that month's last.
const monthsAfter = (day, number) => {
  const date = dateOf(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + number + 1, 0));
  return last / dayLength - Math.max(0, last.getUTCDate() - date.getUTCDate());
};

const dueOf = (calendar, limit, submitted, hours) => {
  if (limit.unit === 'unknown') return { none: 'limit' };
  const first = +submitted.date.slice(0, 4);
  let year = first;
  while (calendar[year]) year++;
  const noCalendar = { none: 'calendar', year, ends: year > first ? `${year - 1}-12-31` : null };
  if (year === first) return noCalendar;

  // A day from here on has no calendar. No walk goes further, and an answer that gets here is none.
  const end = dayOf(`${year}-01-01`);
  const skipped = [];
  const worked = [];
  let provisional = false;
  let asked;
  const isWorked = (day) => {
    const text = textOf(day);
    const { week, off, extra } = calendar[text.slice(0, 4)];
    const why = off[text.slice(5)];
    const insteadOf = !why && extra[text.slice(5)];
    const isOpen = insteadOf || (!why && week[(dateOf(day).getUTCDay() + 6) % 7] > 0);
    if (asked >= day) return isOpen;
    asked = day;
    if (insteadOf) {
      worked.push({ date: text, instead_of: insteadOf });
      const { off: exchanged } = calendar[insteadOf.slice(0, 4)] || { off: {} };
      provisional = provisional || !!(exchanged[insteadOf.slice(5)] || [])[2];
    } else if (!isOpen) {
      const [kind, name, expected] = why || ['weekend', null];
      skipped.push({ date: text, why: kind, name, provisional: !!expected });
      provisional = provisional || !!expected;
    }
    return isOpen;
  };
  const workedFrom = (day) => {
    while (day < end && !isWorked(day)) day++;
    return day;
  };

  const { time } = submitted;
  const day = dayOf(submitted.date);
  let received = workedFrom(day);
  if (hours && time && time > hours.to) received = workedFrom(day + 1);
  const isMoved = received > day;
  if (received >= end) return noCalendar;

  let due = received;
  let hour = null;
  const { unit, number } = limit;
  if (unit === 'working_days') {
    for (let left = number; left > 0 && due < end; left--) due = workedFrom(due + 1);
  } else if (unit === 'calendar_days') {
    due = workedFrom(received + number);
  } else if (unit === 'months') {
    due = workedFrom(monthsAfter(received, number));
  } else if (unit === 'same_day') {
    if (limit.cutoff && !isMoved) {
      if (!time) return { none: 'time' };
      if (time > limit.cutoff) due = workedFrom(received + 1);
    }
  } else if (isMoved && !hours) {
    // From an hour that isn't known, only whole days can be counted.
    due = workedFrom(received + Math.floor(number / 24));
  } else {
    if (!isMoved && !time) return { none: 'time' };
    const begin = hours && (isMoved || time < hours.from) ? hours.from : time;
    const minutes = minutesOf(begin) + number * 60;
    const ends = timeOf(minutes % 1440);
    const last = received + Math.floor(minutes / 1440);
    due = workedFrom(last);
    if (due === last && hours && ends > hours.to) due = workedFrom(last + 1);
    else if (due === last && !(hours && ends < hours.from)) hour = ends;
  }
  if (due >= end) return noCalendar;
  return { received: textOf(received), due: textOf(due), time: hour, provisional, skipped, worked };
};
