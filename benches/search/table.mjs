// Figures as they are printed.

export const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
export const whole = (number) => Math.round(number).toLocaleString('en');
export const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** A table in Markdown. The first column is text. */
export const table = (heads, rows) =>
  [heads, heads.map((_, at) => (at ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
