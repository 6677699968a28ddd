// Writes what was measured as a table, for people: one for each size, in Markdown, so that it can be put into a page as it is.
import { goalOf } from './goals.mjs';
import { ROWS } from './rows.mjs';

/** @param results `sizes`: for each size the archive, the floors and the medians of every server by name */
export function reportOf(results) {
  const parts = Object.entries(results.sizes).map(([size, measured]) => tableOf(Number(size), measured, results));
  const notes = [
    '\\* Every 5 ms a trivial request is sent; the longest answer includes the noise of the machine and of the bench itself.',
    ...results.notes,
  ];
  return [`${machineOf(results)}\n`, ...parts, ...notes].join('\n');
}

function machineOf({ machine, runs, seed, when }) {
  const { processors, model, node, platform } = machine;
  return `${when}, ${processors} × ${model}, Node ${node}, ${platform}; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}, seed ${seed}`;
}

function tableOf(size, { archive, floors, servers }, results) {
  const names = Object.keys(servers);
  const sizes = Object.fromEntries(Object.entries(results.sizes).map(([each, measured]) => [each, measured.servers]));
  const context = { size, sizes, ours: servers.ours, naive: servers.naive, null: servers.null };
  const head = ['', ...names, 'ours ÷ naive', 'ours ÷ null', 'goal', 'met'];
  const rows = ROWS.filter(({ key }) => names.some((name) => typeof servers[name][key] === 'number')).map((row) => {
    const goal = goalOf(row.key, context);
    return [
      row.label.replace(/^ +/, '&nbsp; '),
      ...names.map((name) => format(servers[name][row.key], row.unit)),
      ratioOf(row, servers.ours, servers.naive),
      ratioOf(row, servers.ours, servers.null),
      goal?.text ?? '',
      goal === null ? '' : goal.isMet ? '✓' : '✗',
    ];
  });
  const floorsOfReady = Object.entries(floors).map(([name, took]) => {
    const times =
      servers.ours?.ready === undefined ? '' : `; ours is ready after ${ratio(servers.ours.ready, took)} of it`;
    return `- ${name}: ${format(took, 'ms')}${times}`;
  });
  const megabytes = (archive.bytes / 1e6).toFixed(0);
  return [
    `## ${size.toLocaleString('en')} files, ${megabytes} MB, ${archive.citations.toLocaleString('en')} citations`,
    '',
    ...aligned([head, ...rows]),
    '',
    'Floors, each in a process of its own:',
    '',
    ...floorsOfReady,
    '',
  ].join('\n');
}

/** How many hits there are, and how many of them are right, is no matter of more or less. */
function ratioOf({ key, unit }, one, other) {
  return unit === '' || unit === '%' ? '' : ratio(one?.[key], other?.[key]);
}

function ratio(one, other) {
  if (typeof one !== 'number' || typeof other !== 'number' || other <= 0) return '';
  const times = one / other;
  return `${times.toFixed(times < 10 ? 2 : times < 100 ? 1 : 0)} ×`;
}

export function format(value, unit) {
  if (typeof value !== 'number') return '–';
  const digits = unit === 's' ? 2 : unit === '' ? (Number.isInteger(value) ? 0 : 3) : value < 100 ? 1 : 0;
  const written = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' ? written : `${written} ${unit}`;
}

/** Columns are filled up, so that the table can be read without being rendered. */
function aligned([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => widthOf(row[column]))));
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell))).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}

/** Signs such as 《 are two columns wide on a terminal. */
function widthOf(words) {
  return [...words].reduce((sum, character) => sum + (character.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);
}
