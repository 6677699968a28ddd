import { organisationNamedBefore, partiesNamedBefore } from '../statement/citations/citation-parties';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import type { Span } from '../text/span';
import { familyOf } from './alike';
import { Articles } from './articles';
import { DefinedNames, definedNames } from './defined-names';
import { DAY_LENGTH, same } from './known';
import {
  dayInTitle,
  isGeneric,
  normalTitle,
  sortedShortNames,
  titleOfSigns,
  titleWithChina,
  type NormalTitle,
} from './normal-title';
import { readNickname } from './nicknames';
import { ShortNames } from './short-names';

/** All that decides what a citation means, without the file in which it stands. */
export interface Mention extends Span {
  readonly name: string;
  readonly instrument: boolean;
  /** False for an instrument that is named without 《》. */
  readonly marked: boolean;
  readonly draft: boolean;
  /** A draft that is yet to be drawn up or signed. */
  readonly toCome: boolean;
  readonly on: string | null;
  /** The day that the text gives elsewhere for the same title, where no day stands here: it tells which of several is meant. */
  readonly onElsewhere: string | null;
  /** The day of the text that cites, where it tells that it is signed just then. */
  readonly signedAbout: string | null;
  /** The sentence tells a time that is not understood, or may. */
  readonly unsure: boolean;
  readonly title: NormalTitle;
  /** Whose instrument it is: the parties of the title, else those that the sentence names, else those of the text that cites. */
  readonly own: readonly string[];
  /** When the text that cites was signed. */
  readonly citedOn: string | null;
  /** Which of the file's statements cites; null in an article. */
  readonly text: number | null;
  /** What a definition above says that the name stands for: 《条约》 after （以下称《条约》）; of several days, what each of them means. */
  readonly defined: Mention | null;
  /** The next of several for which a name was defined together, 《甲》和《乙》（以下统称《协定》）, or of several days. */
  readonly also: Mention | null;
}

const known = new WeakMap<Reading, readonly Mention[]>();

/** The mentions of a file, one for each of its citations, in the same order. Worked out once for each reading. */
export function mentionsOf(reading: Reading): readonly Mention[] {
  let mentions = known.get(reading);
  if (mentions === undefined) known.set(reading, (mentions = readMentions(reading, definedNames(reading))));
  return mentions;
}

/** The same of a reading of which nobody asks again: to remember it for each of a thousand files costs a tenth of reading them. */
export function mentionsOnce(reading: Reading): readonly Mention[] {
  return readMentions(reading, new DefinedNames(reading));
}

function readMentions(reading: Reading, names: DefinedNames): Mention[] {
  const articles = new Articles(reading);
  const titles = new Titles(reading, articles);
  const shortNames = new ShortNames<Mention>(reading, articles);
  const days = new DaysGiven(reading, titles);
  const numbers = new Map(reading.statements.map((statement, index) => [statement, index]));
  const mentionOf = (citation: PlacedCitation, defined: Mention | null, also: Mention | null = null): Mention => {
    const { start, end, marked, draft, toCome, signedAbout, unsure, statement } = citation;
    // 《规划》 is an instrument if what it stands for is one.
    const instrument = defined?.instrument ?? names.isInstrument(citation);
    const whole = names.spelledOut(citation);
    const read = titles.read(whole);
    const { title, own, on } = read;
    const name = whole === citation ? read.name : citation.name;
    const onElsewhere = read.on === null && defined === null ? days.of(citation, read) : null;
    const text = statement === null ? null : (numbers.get(statement) ?? null);
    return {
      start,
      end,
      name,
      instrument,
      marked,
      draft,
      toCome,
      on,
      onElsewhere,
      signedAbout,
      unsure,
      title,
      own,
      citedOn: statement?.signed ?? null,
      text,
      defined,
      also,
    };
  };
  const itselfOf = (statement: Statement): Mention => {
    const { title, parties, signed, start } = statement;
    const { start: from, end } = title.span ?? { start, end: start };
    const [own, text] = [readTitle(title.text, parties), numbers.get(statement) ?? null];
    const said = { name: own.name, title: own.title, own: own.own, on: signed, citedOn: signed, text };
    return {
      start: from,
      end,
      instrument: true,
      marked: true,
      draft: false,
      toCome: false,
      onElsewhere: null,
      signedAbout: null,
      unsure: false,
      ...said,
      defined: null,
      also: null,
    };
  };
  return reading.citations.map((citation) => {
    const meant = names.of(citation);
    const { statement } = citation;
    if (statement !== null && (meant?.itself === true || shortNames.isOwn(citation)))
      return mentionOf(citation, itselfOf(statement));
    if (meant === null) {
      const mention = ofEachDay(mentionOf(citation, null), citation);
      if (mention.defined !== null) return mention;
      const full = names.isWork(citation) ? null : shortNames.meantBy(citation, mention);
      if (full !== null && !isOfOthers(mention, full, citation)) return mentionOf(citation, full);
      shortNames.add(citation, mention);
      return mention;
    }
    const defined = meant.citations.reduceRight<Mention | null>((also, each) => mentionOf(each, null, also), null);
    const mention = mentionOf(citation, defined);
    return defined !== null && isOfOthers(mention, defined, citation) ? mentionOf(citation, null) : mention;
  });
}

/** 2010年12月13日和2013年4月9日发表的《甲》 means two texts, as a name does that was defined for two. */
function ofEachDay(mention: Mention, { ons }: PlacedCitation): Mention {
  if (ons.length === 0) return mention;
  const defined = ons.reduceRight<Mention | null>((also, on) => ({ ...mention, on, unsure: false, also }), null);
  return { ...mention, defined };
}

/** 甲方同丙国签署的《协定》 is not the 《协定》 that 甲 and 乙 defined: its sentence says whose it is. */
function isOfOthers({ own }: Mention, defined: Mention, { statement }: PlacedCitation): boolean {
  return statement !== null && !same(own, sortedShortNames(statement.parties)) && !same(own, defined.own);
}

/** 《甲》和2005年签署的《乙》: nothing but a conjunction and a day, so that who signed the one signed the other. */
const IS_LIST = /^(?:、|和|与|及|以及|暨)?[\d０-９○〇零一二三四五六七八九十年月日]*(?:(?:签署|签订|发表)的)?$/;
const LONGEST_BETWEEN = 24;

interface ReadTitle {
  readonly name: string;
  readonly title: NormalTitle;
  readonly own: readonly string[];
  /** The day that its sentence gives, else the one that stands in the title. */
  readonly on: string | null;
}

/** The titles that a file cites, each taken apart once for all its citations among the same parties. */
class Titles {
  /** The parties of all statements of the file: an article beside them speaks of any of them. */
  readonly #everyone: readonly string[];
  readonly #articles: Articles;
  readonly #text: string;
  readonly #read = new Map<readonly string[] | Article | null, Map<string, ReadTitle>>();
  readonly #citations: readonly PlacedCitation[];
  readonly #named = new Map<PlacedCitation, readonly string[] | null>();
  #numbers: ReadonlyMap<PlacedCitation, number> | undefined;

  constructor({ statements, citations, tree: { plain } }: Reading, articles: Articles) {
    this.#citations = citations;
    this.#everyone = statements.flatMap(({ parties }) => parties);
    this.#articles = articles;
    this.#text = plain;
  }

  read(citation: PlacedCitation): ReadTitle {
    const { name, statement } = citation;
    const parties = statement?.parties ?? this.#everyone;
    const scope = statement?.parties ?? this.#articles.at(citation.start);
    let among = this.#read.get(scope);
    if (among === undefined) this.#read.set(scope, (among = new Map<string, ReadTitle>()));
    let read = among.get(name);
    if (read === undefined) {
      read = readTitle(name, parties);
      if (read.title.parties.length === 0)
        read = (statement === null ? this.#readInNews(citation) : readWithChina(name)) ?? read;
      among.set(name, read);
    }
    const on = citation.on ?? read.on;
    if (!isUntold(read.title)) return { ...read, on };
    const signs = on?.length === DAY_LENGTH || name.includes('三国') ? titleOfSigns(name, parties) : null;
    if (signs !== null) return { name, title: signs, own: signs.parties, on };
    // 《睦邻友好合作条约》 that 甲 and 丙 signed is none of 甲 and 乙.
    const named = read.title.parties.length === 0 && citation.instrument ? this.#namedBefore(citation) : null;
    const own = named ?? this.#ownInNews(citation, read.title, on);
    return own === null ? { ...read, on } : { ...readTitle(name, own), on };
  }

  /** What names nobody is of the two of whom an article speaks; but a 联合声明 and no more may be the one of which it is the news. */
  #ownInNews(citation: PlacedCitation, { parties, rest }: NormalTitle, on: string | null): readonly string[] | null {
    if (citation.statement !== null || parties.length > 0 || (on === null && isGeneric(rest))) return null;
    // 丙河合作组织成员国元首通过的《甲京宣言》 is none of the two, whoever else is spoken of.
    if (organisationNamedBefore(this.#text, citation.start)) return null;
    return this.#articles.speaking(this.#articles.at(citation.start)).pair;
  }

  /** Those whose title a sentence says it is; of titles side by side the first has the words that all of them share. */
  #namedBefore(citation: PlacedCitation): readonly string[] | null {
    let named = this.#named.get(citation);
    if (named === undefined) this.#named.set(citation, (named = this.#readNamedBefore(citation)));
    return named;
  }

  #readNamedBefore(citation: PlacedCitation): readonly string[] | null {
    this.#numbers ??= new Map(this.#citations.map((each, index) => [each, index]));
    const before = this.#citations[(this.#numbers.get(citation) ?? 0) - 1];
    const { start, statement } = citation;
    const { pair } = statement === null ? this.#articles.speaking(this.#articles.at(start)) : { pair: null };
    const parties = statement?.parties ?? pair ?? this.#everyone;
    const named = partiesNamedBefore(this.#text, before?.end ?? 0, start, parties);
    if (named !== null || before?.instrument !== true || start - before.end > LONGEST_BETWEEN) return named;
    const isShared = IS_LIST.test(this.#text.slice(before.end, start));
    return isShared && normalTitle(before.name, []).parties.length === 0 ? this.#namedBefore(before) : null;
  }

  /** 中哈 are two of the states that an article names, or have signs that are those of no others. */
  #readInNews({ name, start }: PlacedCitation): ReadTitle | null {
    const read = readTitle(name, this.#articles.speaking(this.#articles.at(start)).states);
    if (read.title.parties.length > 0) return read;
    return readWithChina(name);
  }
}

function readWithChina(name: string): ReadTitle | null {
  const title = titleWithChina(name);
  return title === null ? null : { name, title, own: title.parties, on: null };
}

/**
 * The day that a text gives for a title, for where it cites the same title without one: above all in its own, 关于修改
 * 《甲乙贸易协定》的议定书. Of joint statements there are many, and another may be meant.
 */
class DaysGiven {
  readonly #citations: readonly PlacedCitation[];
  readonly #titles: Titles;
  /** Of what each text itself is called. */
  readonly #called = new Map<Statement, string>();
  /** By text and title; null where it gives several. */
  #days: ReadonlyMap<Statement, ReadonlyMap<string, string | null>> | undefined;

  constructor({ citations }: Reading, titles: Titles) {
    this.#citations = citations;
    this.#titles = titles;
  }

  of({ statement, marked, draft, signedAbout, unsure, ons }: PlacedCitation, read: ReadTitle): string | null {
    if (statement === null || !marked || draft || signedAbout !== null || unsure || ons.length > 0) return null;
    if (!mayBeGivenOnce(read.title)) return null;
    if (this.#ownTitle(statement) === read.title.rest) return null;
    return (this.#days ??= this.#read()).get(statement)?.get(keyOf(read)) ?? null;
  }

  #ownTitle(statement: Statement): string {
    let called = this.#called.get(statement);
    if (called === undefined)
      this.#called.set(statement, (called = normalTitle(statement.title.text, statement.parties).rest));
    return called;
  }

  #read(): ReadonlyMap<Statement, ReadonlyMap<string, string | null>> {
    const found = new Map<Statement, Map<string, string | null>>();
    for (const citation of this.#citations) {
      const { statement, on } = citation;
      if (statement === null || on === null) continue;
      const read = this.#titles.read(citation);
      if (!mayBeGivenOnce(read.title)) continue;
      let days = found.get(statement);
      if (days === undefined) found.set(statement, (days = new Map<string, string | null>()));
      const before = days.get(keyOf(read));
      days.set(keyOf(read), before === undefined || before === on ? on : null);
    }
    return found;
  }
}

/** Also 《多城宣言》, which its place tells from the others. */
function mayBeGivenOnce({ rest }: NormalTitle): boolean {
  const family = familyOf(rest);
  if (family === 'statement') return readNickname(rest) !== null;
  return family !== null && !isGeneric(rest);
}

function keyOf({ title, own }: ReadTitle): string {
  return `${own.join('+')}|${title.rest}`;
}

/** Whether a title leaves open whose it is, or names more than it is read to: 《中俄蒙联合声明》 in a text of 中 and 俄. */
function isUntold({ parties, abbreviated, rest }: NormalTitle): boolean {
  return parties.length === 0 || (abbreviated && !isGeneric(rest));
}

function readTitle(name: string, parties: readonly string[]): ReadTitle {
  const day = dayInTitle(name, parties);
  const title = normalTitle(day?.name ?? name, parties);
  const own = title.parties.length > 0 ? title.parties : sortedShortNames(parties);
  return { name, title, own, on: day?.on ?? null };
}
