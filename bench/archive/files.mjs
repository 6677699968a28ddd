// The files of an archive, made one after the other: path, text, bytes, and what stands where. Writes nothing.
import { composeDocument } from './document.mjs';
import { toGb18030 } from './gb18030.mjs';
import { planInstruments } from './instruments.mjs';
import { LAYOUTS } from './layouts.mjs';
import { Random } from './random.mjs';

/** To be raised with every change of what the generator writes: an archive of an older version is made anew. */
export const GENERATOR_VERSION = 1;

/** Most are tagged records. */
const LAYOUT_SHARES = [
  ['markdown', 0.06],
  ['run-on', 0.05],
  ['plain', 0.05],
  ['tagged', 1],
];
const SHARE_OF_GB18030 = 0.15;
const EXTENSIONS = { tagged: 'txt', markdown: 'md', 'run-on': 'txt', plain: 'stmt' };

/** How large documents are divided: numbers of three digits are no numbers of sections. */
export const LARGE = { 1: { sections: 76, items: 33 }, 4: { sections: 99, items: 99 } };

/** The plan of an archive: all that its texts need to know of each other. */
export function planArchive(size, seed) {
  const plan = planInstruments(size, seed);
  const byTitle = new Map();
  const ofPair = new Map();
  for (const { title, pair, number } of plan.instruments) {
    entry(byTitle, title).push(number);
    if (pair >= 0) entry(ofPair, pair).push(number);
  }
  // A short name may be defined with quotation marks or without: （以下称“《条约》”）, （以下称《条约》）.
  const archive = { ...plan, byTitle, ofPair, seed, quotedAliases: 0.4 };
  for (const instrument of plan.instruments) instrument.file = fileOf(instrument, layoutOf(instrument, archive));
  return archive;
}

function entry(map, key) {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = []));
  return found;
}

function layoutOf({ number }, { seed, instruments }) {
  const random = new Random(seed, instruments.length, 3, number);
  let left = random.next();
  const [layout] = LAYOUT_SHARES.find(([, share]) => (left -= share) < 0);
  const isGb18030 = layout !== 'markdown' && random.chance(SHARE_OF_GB18030);
  return {
    layout,
    encoding: isGb18030 ? 'gb18030' : 'utf-8',
    lineEnd: isGb18030 && random.chance(0.5) ? '\r\n' : '\n',
  };
}

function fileOf({ day, parties, kind, number }, { layout }) {
  const names = parties.map(({ short }) => short).join('-');
  return `${day.slice(0, 4)}/${day}-${names}-${kind}-${String(number).padStart(6, '0')}.${EXTENSIONS[layout]}`;
}

/** One file of the archive. */
export function makeFile(archive, number) {
  const instrument = archive.instruments[number];
  const { layout, encoding, lineEnd } = layoutOf(instrument, archive);
  const document = composeDocument(instrument, archive, archive.seed);
  return finish(instrument, document, { layout, encoding, lineEnd, path: instrument.file });
}

/** A document of so many megabytes. It stands outside the archive. */
export function makeLargeFile(archive, megabytes) {
  const instrument = largeInstrument(archive, megabytes);
  const document = composeDocument(instrument, archive, archive.seed, LARGE[megabytes]);
  const path = `${megabytes}MB.txt`;
  return finish(instrument, document, { layout: 'tagged', encoding: 'utf-8', lineEnd: '\n', path });
}

/** Younger than all others, which it may cite, and of a title of its own, so that nothing is a copy of it. */
export function largeInstrument({ instruments }, megabytes) {
  const { parties, pair, town } = instruments.at(-1);
  const [one, two] = parties.map(({ name }) => name);
  const title = `${one}和${two}关于全面合作的联合声明`;
  const number = instruments.length + megabytes;
  return { title, kind: '联合声明', parties, pair, day: `2020-0${megabytes}-29`, town, number };
}

function finish(instrument, document, { layout, encoding, lineEnd, path }) {
  const { text, citations, starts } = LAYOUTS[layout](document, instrument);
  const placeOf = placesIn(text);
  const written = lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
  const headings = document.headings.map((index) => placeOf(starts[index] + document.paragraphs[index].text.length));
  return {
    path,
    layout,
    encoding,
    instrument,
    text: written,
    bytes: encoding === 'gb18030' ? toGb18030(written) : Buffer.from(written),
    /** Where each heading that has a line of its own ends. */
    headings,
    citations: citations.map(({ start, ...citation }) => ({ ...placeOf(start), ...citation })),
  };
}

/** Line and character (in UTF-16 units) of an offset; asked in any order. */
function placesIn(text) {
  const lines = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return (offset) => {
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lines[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - lines[low] };
  };
}
