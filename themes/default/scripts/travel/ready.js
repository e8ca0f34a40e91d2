// When will it be ready: asks for a day, an hour and a way to file, and answers for every limit that can hold.

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const inWords = (iso) => {
  const [year, month, day] = iso.split('-');
  const weekday = say(`day_${WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`);
  return say('travel_date', { weekday, day, month, year });
};

const limitOf = (row) => {
  const [unit, rest] = row.dataset.limit.split(' ');
  return unit === 'same_day' ? { unit, cutoff: rest } : { unit, number: Number(rest) };
};

const skipped = (list, answer) => {
  answer.skipped.forEach(({ date, why, name, provisional }) => {
    const reason = why === 'weekend' ? say('travel_weekend') : name;
    add(list, 'li', `${inWords(date)}: ${reason}${provisional ? ` (${say('travel_provisional')})` : ''}`);
  });
};

const tell = (out, condition, answer, filed) => {
  if (condition) add(out, 'p', condition);
  if (answer.none) return add(out, 'p', answer.ends ? say('travel_due_beyond', { when: inWords(answer.ends) }) : say(`travel_due_no_${answer.none}`));
  const when = answer.time ? say('travel_at', { time: answer.time, date: inWords(answer.due) }) : inWords(answer.due);
  add(add(out, 'p'), 'b', say('travel_due', { when }));
  if (answer.received !== filed) add(out, 'p', say('travel_received', { when: inWords(answer.received) }));
  if (answer.provisional) add(out, 'p', say('travel_due_provisional'));
  if (answer.skipped.length) {
    add(out, 'p', say('travel_skipped'));
    skipped(add(out, 'ul'), answer);
  }
  answer.worked.forEach((one) => add(out, 'p', say('travel_worked', { when: inWords(one.date), instead: inWords(one.instead_of) })));
  return out;
};

// The opening hours of the chosen centre, where they are known and the same on every day.
const openHours = () => {
  const { week, exceptions } = (place && place.hours && place.hours.hours) || { week: [] };
  if (week.length !== 1 || (exceptions || []).length) return null;
  const parts = [week[0].morning, week[0].afternoon].filter(Boolean);
  return parts.length ? { from: parts[0].from, to: parts[parts.length - 1].to } : null;
};

const reckon = () => {
  const out = clear(byId('due'));
  const [date, time, channel] = ['day', 'hour', 'channel'].map((id) => byId(id).value);
  if (!date) return;
  const rows = limitsHere().filter((row) => has(row, 'channels', channel));
  rows.forEach((row) => {
    const condition = rows.length > 1 ? row.querySelector('dt').textContent : '';
    tell(out, condition, dueOf(known.calendar, limitOf(row), { date, time: time || null }, openHours()), date);
  });
  add(out, 'p', say('travel_due_if'));
};
