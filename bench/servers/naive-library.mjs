// The straightforward way to answer: every file decoded whole, one regular expression over each, all that is found kept in lists, and the
// lists gone through for every question. It is the measure for everything cleverer, and knows only what this archive needs.

const DIGITS = '[\\d０-９○〇零一二三四五六七八九十]';
const DATE = `(${DIGITS}{4})年(?:(${DIGITS}{1,2})月(${DIGITS}{1,3})日)?`;
/** A date before 《 with its verb, the title, a date in brackets behind it, and a short name that it is given. */
const CITATION = new RegExp(
  `(?:${DATE}[^，。；：、《》\\n]{0,12}?(?:签署|签订|发表)的)?《([^《》]+)》(?:（${DATE}(?:签署)?）)?(（以下称“?(?=《[^《》]+》))?`,
  'g',
);
const SIGNED = new RegExp(`(?:本(?:联合)?[^，。；]{2,4}于|[\\s\u3000]|^)${DATE}(?:于|在)`, 'gm');
const TITLE =
  /^(?:〖BT\/标题〗|### )?([^\n〖，。\u3000 ]{6,80}(?:声明|宣言|公报|条约|公约|协定|议定书|备忘录))(?=〖|\r?\n|\u3000\u3000|$)/m;
const HEADLINE_ABOVE =
  /〖ZW\/正文〗\r?\n[ \u3000]+([^\n，。]{6,80}(?:声明|宣言|公报|条约|公约|协定|议定书|备忘录))\r?\n/;
const MARK =
  /(?:^|\n|\u3000\u3000)[ \u3000]*(?:(第[一二三四五六七八九十百]+条)\u3000|([一二三四五六七八九十百]+)(?:、|(?=\r?\n|\u3000\u3000))|(（[一二三四五六七八九十百]+）)|(\d+)\. )([^\n\r\u3000]{0,40})/g;
const PARTIES = /^(.+?(?:国|联邦))(?:政府)?和(.+?(?:国|联邦))/;
const SHORT_TITLE = /^(.)(.)建交公报$/;
const NO_INSTRUMENT = /(?:志|风|峰|纪行|日报|两岸)$/;

/** @returns the text of a file, in UTF-8 if it is that, else in GB18030 */
export function decodeFile(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** What one text says: its title, its day, and its citations in order. */
export function readText(text) {
  const title = (HEADLINE_ABOVE.exec(text) ?? TITLE.exec(text))?.[1] ?? '';
  let day = null;
  for (const [, ...parts] of text.matchAll(SIGNED)) day = isoDay(parts) ?? day;
  const shortNames = new Map();
  const citations = [];
  let defining = null;
  for (const match of text.matchAll(CITATION)) {
    const [whole, year, month, date, name] = match;
    const on = isoDay([year, month, date]) ?? isoDay(match.slice(5, 8));
    const start = match.index + whole.indexOf('《');
    const citation = { start, end: start + name.length + 2, key: keyOf(name), name, on, defined: null };
    if (defining !== null) shortNames.set(name, defining);
    citation.defined = on === null ? (shortNames.get(name) ?? null) : null;
    defining = null;
    citations.push(citation);
    // The short name in its own definition is the next citation.
    if (match[8] !== undefined) defining = citation;
  }
  return { title, key: keyOf(title), parties: title.match(PARTIES)?.slice(1, 3).join('和') ?? '', day, citations };
}

function isoDay([year, month, date]) {
  if (year === undefined) return null;
  const whole = [number(year, 4), number(month), number(date)].filter((part) => part !== null);
  return whole.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** A number in digits of both widths or in Chinese; a year is written digit by digit. */
function number(written, digits = 0) {
  if (written === undefined) return null;
  const plain = written.normalize('NFKC').replaceAll(/[○〇]/g, '零');
  if (/^\d+$/.test(plain)) return Number(plain);
  const value = (character) => '零一二三四五六七八九'.indexOf(character);
  if (digits === 4) return [...plain].reduce((sum, character) => sum * 10 + value(character), 0);
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['零', plain];
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones));
}

/** Copies of a title add and drop these words. */
function keyOf(title) {
  return title.replaceAll(/关于|的/g, '');
}

/** All texts, and the questions that an editor asks. */
export class NaiveLibrary {
  #texts = new Map();
  /** The one index that anybody would make. */
  #byKey = new Map();

  set(file, text) {
    const before = this.#texts.get(file);
    if (before !== undefined) this.#titled(before.key).splice(this.#titled(before.key).indexOf(before), 1);
    const read = { file, ...readText(text) };
    this.#texts.set(file, read);
    this.#titled(read.key).push(read);
  }

  #titled(key) {
    let found = this.#byKey.get(key);
    if (found === undefined) this.#byKey.set(key, (found = []));
    return found;
  }

  /** The texts that a citation means. */
  meaningOf(citing, citation) {
    const asked = citation.defined ?? citation;
    if (NO_INSTRUMENT.test(asked.name)) return [];
    const key = SHORT_TITLE.test(asked.name) ? keyOfCommunique(citing, asked.name) : asked.key;
    return this.#titled(key).filter(({ day }) => {
      return asked.on === null ? day <= citing.day : day?.startsWith(asked.on);
    });
  }

  citationAt(file, offset) {
    const citing = this.#texts.get(file);
    const citation = citing?.citations.find(({ start, end }) => start <= offset && offset <= end);
    return citation === undefined ? null : { citing, citation };
  }

  definition(file, offset) {
    const at = this.citationAt(file, offset);
    return at === null ? [] : this.meaningOf(at.citing, at.citation).map((text) => text.file);
  }

  /** All citations that mean what is cited at a place. */
  references(file, offset) {
    const at = this.citationAt(file, offset);
    if (at === null) return [];
    const [target, ...others] = this.meaningOf(at.citing, at.citation);
    if (target === undefined || others.length > 0) return [];
    const isOfStates = target.title.endsWith('建交联合公报');
    const found = [];
    for (const citing of this.#texts.values()) {
      for (const citation of citing.citations) {
        const asked = citation.defined ?? citation;
        if (asked.key !== target.key && !(isOfStates && SHORT_TITLE.test(asked.name))) continue;
        const [meant, ...more] = this.meaningOf(citing, citation);
        if (meant === target && more.length === 0)
          found.push({ file: citing.file, start: citation.start, end: citation.end });
      }
    }
    return found;
  }

  symbols(query) {
    return [...this.#texts.values()].filter(({ title }) => title.includes(query)).slice(0, 1000);
  }

  titles(typed) {
    return [...new Set(this.symbols(typed).map(({ title }) => title))].slice(0, 50);
  }

  /** Citations of what nobody holds. */
  problems(file) {
    const citing = this.#texts.get(file);
    return (citing?.citations ?? []).filter((citation) => {
      return !NO_INSTRUMENT.test((citation.defined ?? citation).name) && this.meaningOf(citing, citation).length === 0;
    });
  }
}

/** 《甲乙建交公报》 in a text of the same two states. */
function keyOfCommunique({ parties }, name) {
  const [, one, other] = SHORT_TITLE.exec(name);
  return parties.startsWith(one) && parties.includes(`和${other}`) ? `${parties}建交联合公报` : name;
}

/** The sections of a text, those of the second order below those of the first. */
export function sectionsOf(text) {
  const found = [];
  let first = null;
  for (const match of text.matchAll(MARK)) {
    const [, article, outer, bracketed, digit, words] = match;
    const style = [article, outer, bracketed, digit].findIndex((mark) => mark !== undefined);
    first ??= style;
    const section = {
      name: `${article ?? outer ?? bracketed ?? digit} ${words}`,
      start: match.index,
      end: match.index + match[0].length,
      children: [],
    };
    if (style === first || found.length === 0) found.push(section);
    else found.at(-1).children.push(section);
  }
  return found;
}
