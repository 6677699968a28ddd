// What the project wants to reach. A goal is said of one row of the table; where it is a ratio, it is one within the same run.

const atMost = (value, limit, text) => ({ text, isMet: value <= limit });

/** For sizes between those that have a goal of their own, there is none. */
function bySize(limits, of) {
  return (context) => {
    const limit = limits[context.size];
    return limit === undefined ? null : of(context, limit);
  };
}

const milliseconds = (key, limits) => bySize(limits, ({ ours }, limit) => atMost(ours[key], limit, `≤ ${limit} ms`));
const always =
  (key, limit, text) =>
  ({ ours }) =>
    atMost(ours[key], limit, text);
const exactly =
  (key, wanted, text) =>
  ({ ours }) => ({ text, isMet: ours[key] === wanted });
const ofServer = (key, other, limit, name) => (context) => {
  const measured = context[other]?.[key];
  return typeof measured === 'number' ? atMost(context.ours[key], limit * measured, `≤ ${limit} × ${name}`) : null;
};

const READY_OF_NAIVE = { 1_000: 0.8, 10_000: 0.35 };
const PER_FILE = 1.2;
const SECOND_START = 4;

const GOALS = {
  ready: (context) => {
    if (context.size === 100_000) return perFile(context);
    const share = READY_OF_NAIVE[context.size];
    return share === undefined ? null : ofServer('ready', 'naive', share, 'naive')(context);
  },
  secondReady: ({ ours: { ready, secondReady, isCached } }) => ({
    text: `${SECOND_START} × faster than cold`,
    isMet: isCached === 1 && secondReady * SECOND_START <= ready,
  }),
  firstOutlineWhileBuilding: always('firstOutlineWhileBuilding', 50, '≤ 50 ms'),
  longestBlock: always('longestBlock', 30, '≤ 30 ms'),
  smallOutlineP50: ofServer('smallOutlineP50', 'null', 2, 'null'),
  largeOutlineP50: ofServer('largeOutlineP50', 'naive', 0.6, 'naive'),
  largeDiagnosticsP50: ofServer('largeDiagnosticsP50', 'naive', 0.6, 'naive'),
  referencesP50: milliseconds('referencesP50', { 1_000: 2, 10_000: 8 }),
  symbolsP50: milliseconds('symbolsP50', { 1_000: 1, 10_000: 5, 100_000: 50 }),
  completionP50: always('completionP50', 20, '≤ 20 ms'),
  peakMemory: bySize({ 1_000: 90, 10_000: 150, 100_000: 500 }, ({ ours }, limit) =>
    atMost(ours.peakMemory, limit, `≤ ${limit} MB`),
  ),
  recall: exactly('recall', 1, '1'),
  precision: exactly('precision', 1, '1'),
  definitionExact: exactly('definitionExact', 100, '100 %'),
  definitionExactSameTitled: exactly('definitionExactSameTitled', 100, '100 %'),
  smallStale: exactly('smallStale', 0, '0'),
  largeStale: exactly('largeStale', 0, '0'),
};

/** A hundred thousand files may cost a little more each than ten thousand did. */
function perFile({ size, ours, sizes }) {
  const smaller = sizes[10_000]?.ours;
  if (typeof smaller?.ready !== 'number') return null;
  const limit = ((PER_FILE * smaller.ready) / 10_000) * size;
  return atMost(ours.ready, limit, `≤ ${PER_FILE} × the time per file at 10,000`);
}

/**
 * The goal of a row at a size, or null where there is none or nothing to compare with.
 * @param context `size`, the medians of `ours`, `naive` and `null`, and `sizes`, the same for all sizes
 */
export function goalOf(key, context) {
  if (typeof context.ours?.[key] !== 'number') return null;
  return GOALS[key]?.(context) ?? null;
}
