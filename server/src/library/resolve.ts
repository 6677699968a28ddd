import { alike, familyOf, isOnceForEver, isShortFormOf, isSignedAgain, mayBeAnother, mayBeOfOneKind } from './alike';
import {
  DAY_LENGTH,
  datesAgree,
  isHeld,
  isHeldDraft,
  isNamed,
  isOpenToMany,
  isSlip,
  MONTH_LENGTH,
  namesNobody,
  same,
  yearOf,
  type HeldText,
  type Known,
  type NamedInstrument,
} from './known';
import type { Asked, Citing, Library } from './library';
import type { Mention } from './mention';
import { nicknamesOf, readNickname } from './nicknames';
import { isGeneric, isOfMany, isOpenToMembers, type NormalTitle } from './normal-title';

/**
 * How sure it is what a citation means: by title and date; by date and parties, while the title differs; as the only one of that title;
 * by a short name; as a guess; several fit; no text is held; it names no instrument.
 */
export type Certainty = 'exact' | 'date' | 'title' | 'alias' | 'guess' | 'ambiguous' | 'missing' | 'none';

export interface Resolution {
  readonly certainty: Certainty;
  /** The texts that are meant: copies of one instrument, or where it is ambiguous, all that fit. */
  readonly targets: readonly HeldText[];
  /** What the workspace names and nobody holds: what is meant where it is missing, what fits as well where it is ambiguous. */
  readonly named: readonly NamedInstrument[];
  /** Several are meant, and it is sure which: 2010年1月2日和2015年3月4日发表的《联合声明》. */
  readonly areAll?: boolean;
  /** Of those several the ones of which no text is held, by their day or else by their name. */
  readonly notHeld?: readonly string[];
}

const NONE: Resolution = { certainty: 'none', targets: [], named: [] };
const MISSING: Resolution = { certainty: 'missing', targets: [], named: [] };

/** Says what a citation means, and how sure that is. The only place that decides it. */
export function resolve(library: Library, mention: Mention): Resolution {
  // What the workspace calls an alias names an instrument, whatever its words are.
  if (!mention.instrument && library.aliasOf(mention) === null) return NONE;
  if (mention.defined !== null && mention.defined.also !== null) return resolveTogether(library, mention.defined);
  const found = resolveAsked(library, library.asked(mention));
  if (found.certainty === 'missing' || found.certainty === 'ambiguous') return found;
  if (!mention.marked) return { ...found, certainty: 'guess' };
  const isShortName = mention.defined !== null || library.aliasOf(mention) !== null;
  return isShortName ? { ...found, certainty: 'alias' } : found;
}

/** One name for several titles, 以下统称《协定》, or one title with several days: each of them fits. */
function resolveTogether(library: Library, defined: Mention): Resolution {
  const found: Resolution[] = [];
  const notHeld: string[] = [];
  for (let each: Mention | null = defined; each !== null; each = each.also) {
    const asked = library.asked(each);
    const { certainty, targets, named } = resolveAsked(library, asked);
    // A text of another day is a guess by itself, and none among several.
    const fits = ({ signed }: Known): boolean => asked.on === null || signed === null || datesAgree(signed, asked.on);
    const fitting = targets.filter(fits);
    found.push({ certainty, targets: fitting, named: named.filter(fits) });
    if (fitting.length === 0) notHeld.push(asked.on ?? `《${each.name}》`);
  }
  const targets = new Set(found.flatMap((each) => each.targets));
  const named = new Set(found.flatMap((each) => each.named));
  if (targets.size === 0 && named.size === 0) return MISSING;
  const areAll = found.every(({ certainty }) => !['ambiguous', 'guess', 'none'].includes(certainty));
  return { certainty: 'ambiguous', targets: [...targets], named: [...named], areAll, notHeld };
}

/** Whether what fits is what is meant, and not one of several that may be. */
export function isTold({ certainty, areAll }: Resolution): boolean {
  return certainty !== 'ambiguous' || areAll === true;
}

/** All citations that mean one of these texts. One that may mean several is no citation of any of them, one that means them all is of each. */
export function citationsOf(library: Library, known: readonly Known[]): readonly Citing[] {
  const [first, ...others] = known.map((each) => citationsOfOne(library, each));
  return first === undefined || others.length === 0 ? (first ?? []) : [...new Set([first, ...others].flat())];
}

interface Cited {
  readonly library: Library;
  /** Of the library, when they were looked for. */
  readonly revision: number;
  readonly citations: readonly Citing[];
}

const citedAt = new WeakMap<Known, Cited>();

/** Looked for once for each state of the library: the lens above a text, its card and who asks for its citations all ask this. */
function citationsOfOne(library: Library, known: Known): readonly Citing[] {
  const { revision } = library;
  const before = citedAt.get(known);
  if (before?.library === library && before.revision === revision) return before.citations;
  const citations = library.mayCite(known).filter(({ mention }) => {
    const meaning = resolve(library, mention);
    return isTold(meaning) && (isHeld(known) ? meaning.targets.includes(known) : meaning.named.includes(known));
  });
  citedAt.set(known, { library, revision, citations });
  return citations;
}

/** A text and its copies: one instrument. */
export function copiesOf(library: Library, text: HeldText): HeldText[] {
  const { normal, own, signed } = text;
  if (signed === null) return [text];
  const asked = askedFor(normal, own, signed);
  const key = keyOf(library, text);
  const copies = library
    .titled(asked)
    .filter((known): known is HeldText => isHeld(known) && keyOf(library, known) === key);
  return copies.includes(text) ? copies : [text];
}

/** What is asked for by nothing but its title, its parties and its day. */
export function askedFor(title: NormalTitle, own: readonly string[], on: string | null): Asked {
  return {
    title,
    own,
    on,
    onElsewhere: null,
    draft: true,
    toCome: false,
    signedAbout: null,
    unsure: false,
    citedOn: null,
  };
}

/** What was asked for, by all that decides what it means. */
interface Meanings {
  /** Of the library, when they were found. */
  readonly meaning: number;
  readonly resolutions: Map<string, Resolution>;
}

const meanings = new WeakMap<Library, Meanings>();
const MOST_REMEMBERED = 5_000;

/** What is meant by what is asked for, whoever asks. Remembered, because every citation of a file is asked for anew at every key. */
export function resolveAsked(library: Library, asked: Asked): Resolution {
  const { meaning } = library;
  let known = meanings.get(library);
  if (known?.meaning !== meaning) meanings.set(library, (known = { meaning, resolutions: new Map() }));
  const { title, own, on, onElsewhere, draft, toCome, signedAbout, unsure, citedOn } = asked;
  const told = on === null ? `${citedOn ?? ''} ${signedAbout ?? ''} ${Number(unsure)} ${onElsewhere ?? ''}` : '';
  const when = `${on ?? ''} ${toCome ? 'to come' : draft ? 'draft' : ''} ${told}`;
  const key = `${own.join('+')}|${title.parties.join('+')}|${Number(title.abbreviated)}|${title.rest}|${when}`;
  const before = known.resolutions.get(key);
  if (before?.targets.every((text) => library.holds(text)) === true) return before;
  if (known.resolutions.size >= MOST_REMEMBERED) known.resolutions.clear();
  const resolution = search(library, asked);
  known.resolutions.set(key, resolution);
  return resolution;
}

function search(library: Library, asked: Asked): Resolution {
  const { title, on } = asked;
  const fitting = library.titled(asked).filter((known) => canBeMeant(known, asked));
  if (on === null) {
    if (fitting.length === 0)
      return byDayElsewhere(library, asked) ?? byNickname(library, asked) ?? byPlan(library, asked);
    // 《联合声明》 and no more may be any; that of the only one held is at most likely.
    const isBare = title.parties.length === 0 && isGeneric(title.rest);
    // Where nothing tells whose it is, it is not that of a text of which nobody knows either.
    if (isBare && asked.own.length === 0) return MISSING;
    const all = ofDayElsewhere(signedOrDrafts(ofThoseDays(fitting, asked), asked), asked);
    const meant = withoutItself(all, asked);
    // What a text without a day says of a treaty to come may be said of one that was signed long ago.
    const isUnsure =
      isBare ||
      meant.length < all.length ||
      (asked.own.length === 0 && isCalledAfterPlace(title.rest)) ||
      (asked.citedOn === null && (asked.toCome || isOneOfSeries(title))) ||
      (asked.draft ? meant.some((known) => isAfter(known, asked)) : meant.some(isHeldDraft)) ||
      !isTimeRight(meant, asked);
    return settle(library, isUnsure ? 'guess' : title.abbreviated ? 'alias' : 'title', meant);
  }
  const dated = fitting.filter(({ signed }) => signed !== null && datesAgree(signed, on));
  // The draft of which nothing but the month is known is not what was signed on a day of that month.
  const ofDay = on.length === DAY_LENGTH ? dated.filter(({ signed }) => signed === on) : [];
  if (dated.length > 0) return settle(library, 'exact', ofDay.length > 0 ? ofDay : dated);
  const likely =
    on.length === DAY_LENGTH ? byDay(library, on, asked) : (byNickname(library, asked) ?? byPeriod(library, on, asked));
  return likely ?? byContradictedDate(library, fitting, asked);
}

/** 《第二号补充议定书》 of a text that cites it with its day elsewhere, where no text has that title. */
function byDayElsewhere(library: Library, asked: Asked): Resolution | null {
  const { onElsewhere } = asked;
  const found = onElsewhere?.length === DAY_LENGTH ? byDay(library, onElsewhere, asked) : null;
  return found?.certainty === 'date' ? found : null;
}

/** 《合作纲要》 is likely the 2003年至2008年合作纲要, where no other is held that was signed by then. */
function byPlan(library: Library, asked: Asked): Resolution {
  const plans = library.plansOfYears(asked).filter((known) => canBeMeant(known, asked));
  return settle(library, 'guess', ofThoseDays(plans, asked));
}

/** 《甲乙联合声明》: two states make one at every visit, and news tells of the last. */
function isOneOfSeries({ abbreviated, rest }: Asked['title']): boolean {
  return abbreviated && isGeneric(rest) && familyOf(rest) === 'statement' && !isOnceForEver(rest);
}

/** By its day, where the title differs. */
function byDay(library: Library, on: string, asked: Asked): Resolution | null {
  const { title, own } = asked;
  const { rest } = title;
  const family = familyOf(rest);
  if (family === null) return null;
  const sameDay = library.signedOn(on, own).filter(({ normal }) => mayBeOfOneKind(normal.rest, rest));
  const alikes = sameDay.filter(({ normal }) => alike(normal.rest, rest));
  const sure = alikes.filter(({ normal }) => !mayBeAnother(normal.rest, rest));
  if (sure.length > 0) return settle(library, 'date', sure);
  // 《甲京宣言》 is the 某某组织元首理事会甲京宣言 of its day.
  const ofMany = namesNobody({ normal: title }) ? library.signedByMany(on) : [];
  const meant = ofMany.filter(({ normal }) => normal.rest.endsWith(rest));
  if (meant.length > 0) return settle(library, 'date', meant);
  const nicknamed = byNickname(library, asked);
  if (nicknamed !== null) return nicknamed;
  if (alikes.length > 0) return settle(library, 'guess', alikes);
  return sameDay.length > 0 && family === 'statement' ? settle(library, 'guess', sameDay) : null;
}

/** 《兰京公报》 is the communiqué of the two that was signed there, 《八·一七公报》 that of the day; a 宣言 of a place is as often that of many. */
function byNickname(library: Library, asked: Asked): Resolution | null {
  const { title, own, on, citedOn, signedAbout, unsure, draft } = asked;
  const nickname = readNickname(title.rest);
  if (nickname === null || own.length === 0) return null;
  const fitting = nickname.called
    .flatMap((rest) => library.titled({ ...asked, title: { ...title, rest } }))
    .filter((known) => canBeMeant(known, asked) && nicknamesOf(known).includes(title.rest))
    .filter(({ signed }) => on === null || (signed !== null && datesAgree(signed, on)));
  if (fitting.length === 0) return null;
  const meant = ofThoseDays(withoutItself(fitting, asked), asked);
  const isItself = meant.some(({ signed }) => signed !== null && signed === citedOn);
  const mayBeOfMany = !nickname.isOfDay && !title.rest.endsWith('公报');
  if (on?.length === DAY_LENGTH) return settle(library, 'date', meant);
  const isUnsure = mayBeOfMany || isItself || draft || unsure || signedAbout !== null || own.length !== 2;
  return settle(library, isUnsure ? 'guess' : 'alias', meant);
}

/** 2005年《联合宣言》 is likely the 关于友好合作的联合宣言 of that year, where no other is held. */
function byPeriod(library: Library, on: string, { title: { rest }, own }: Asked): Resolution | null {
  const family = familyOf(rest);
  // Of agreements there are many in a year, and of protocols few to a treaty: 《…协定》及其2011年《议定书》.
  if (isGeneric(rest) && family !== 'statement' && family !== 'treaty' && family !== 'protocol') return null;
  const isOfTreaty = family === 'protocol' && isGeneric(rest) ? OF_TREATY : ANY_TITLE;
  const known = library
    .signedOn(on, own)
    .filter(({ normal }) => isShortFormOf(rest, normal.rest) && isOfTreaty.test(normal.rest));
  return known.length === 0 ? null : settle(library, 'guess', known);
}

const OF_TREATY = /(?:条约|公约|协定|协议).*议定书$/;
const ANY_TITLE = /^/;

/** One instrument, with its copies, or several that fit. */
function settle(library: Library, certainty: Certainty, known: readonly Known[]): Resolution {
  const [first, ...others] = known;
  if (first === undefined) return MISSING;
  const targets = known.filter(isHeld);
  const named = known.filter(isNamed);
  const key = keyOf(library, first);
  if (others.some((other) => keyOf(library, other) !== key)) return { certainty: 'ambiguous', targets, named };
  return { certainty: targets.length > 0 ? certainty : 'missing', targets, named };
}

/**
 * Of a title that nothing else has, a text whose day is nearly the one that is given is most likely meant; of 联合声明 it is not, and
 * neither is one of forty years before, nor of what is signed again and again one of another year.
 */
function byContradictedDate(library: Library, fitting: readonly Known[], { title, on }: Asked): Resolution {
  // Of several joint statements the one that has no day is often the draft of the next.
  const isOneOfMany = isGeneric(title.rest) && fitting.some(({ signed }) => signed !== null);
  const candidates = fitting.filter((known) => {
    const { signed } = known;
    if (signed === null) return !isOneOfMany;
    return !isGeneric(title.rest) && (mayBeSlip(title.rest, on, signed) || isOpenedThen(known, signed, on));
  });
  const found = settle(library, 'guess', candidates);
  return found.certainty === 'guess' ? found : MISSING;
}

/** A convention of many is adopted on one day, opened on another and signed on many: 2015年12月12日通过, 2016年4月22日签署的《…协定》. */
function isOpenedThen(known: Known, signed: string, on: string | null): boolean {
  if (on === null || !isOpenToMany(known)) return false;
  return Math.abs(Number(yearOf(on)) - Number(yearOf(signed))) <= 1;
}

function mayBeSlip(rest: string, on: string | null, signed: string): boolean {
  return on !== null && (yearOf(on) === yearOf(signed) || (isSlip(on, signed) && !isSignedAgain(rest)));
}

/** Texts of one title, whose parties and day are the same, are copies; so are those that the workspace says are one. */
function keyOf(library: Library, known: Known): string {
  const group = library.groupOf(known);
  if (group >= 0) return `same ${group}`;
  return `${known.own.join('+')}|${known.normal.rest}|${known.signed ?? ''}`;
}

function canBeMeant(known: Known, asked: Asked): boolean {
  return !isLater(known, asked) && !isFormer(known, asked) && !isOfOthers(known, asked);
}

/** Nothing can be cited before it exists; a draft can, of which likely came what is held, and a date says itself what is meant. */
function isLater(known: Known, asked: Asked): boolean {
  return !asked.draft && asked.on === null && isAfter(known, asked);
}

function isAfter({ signed }: Known, { citedOn }: Asked): boolean {
  return signed !== null && citedOn !== null && signed.slice(0, citedOn.length) > citedOn;
}

/** 商签新的《甲》 is another 甲 than the one that is in force. */
function isFormer({ signed }: Known, { toCome, on, citedOn }: Asked): boolean {
  if (!toCome || on !== null) return false;
  return signed !== null && citedOn !== null && signed.slice(0, citedOn.length) < citedOn;
}

/** Of what is signed in these days no text of another year is meant, unless that is unsure. */
function ofThoseDays(fitting: readonly Known[], { signedAbout, unsure }: Asked): readonly Known[] {
  if (signedAbout === null) return fitting;
  const found = fitting.filter((known) => mayBeSignedAbout(known, signedAbout));
  if (found.length > 0) return found;
  const year = yearOf(signedAbout);
  return unsure ? fitting : fitting.filter(({ signed }) => signed?.startsWith(year) === true);
}

/** Of several of a title that whose day the text gives where it cites the title with one. */
function ofDayElsewhere(meant: readonly Known[], { onElsewhere }: Asked): readonly Known[] {
  const found =
    onElsewhere === null ? [] : meant.filter(({ signed }) => signed !== null && datesAgree(signed, onElsewhere));
  return found.length > 0 ? found : meant;
}

/** A joint statement that speaks of 《联合声明》 hardly means itself, where another is held. */
function withoutItself(fitting: readonly Known[], { title, citedOn, signedAbout }: Asked): readonly Known[] {
  if (citedOn === null || signedAbout !== null || familyOf(title.rest) !== 'statement') return fitting;
  const others = fitting.filter(({ signed }) => signed !== citedOn);
  return others.length > 0 ? others : fitting;
}

/** Whether nothing that the sentence tells of the time speaks against these. */
function isTimeRight(meant: readonly Known[], { signedAbout, unsure }: Asked): boolean {
  if (signedAbout === null) return !unsure;
  return meant.every((known) => known.signed !== null && mayBeSignedAbout(known, signedAbout));
}

/** A visit is of one month or of two, and so is what the news tells of it. */
function mayBeSignedAbout({ signed }: Known, day: string): boolean {
  if (signed === null) return true;
  const length = Math.min(signed.length, day.length, MONTH_LENGTH);
  const about = day.slice(0, length);
  return signed.startsWith(about) || (length === MONTH_LENGTH && signed.startsWith(monthBefore(about)));
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** 甲京宣言, 甲京联合声明: called after the place where it was made, and not after what it is about. */
function isCalledAfterPlace(rest: string): boolean {
  return familyOf(rest) === 'statement' && rest.length <= LONGEST_OF_PLACE && !isGeneric(rest);
}

const LONGEST_OF_PLACE = '撒马尔罕宣言'.length + 1;

/** 《睦邻友好条约》 of two states is not what two others mean by it, and that of five only what some of the five do. */
function isOfOthers(known: Known, { title, own, on }: Asked): boolean {
  const { parties } = known.normal;
  if (title.parties.length > 2 && parties.length > 2) return !same(title.parties, parties);
  if (title.parties.length > 0 || own.length === 0 || isOfMany(title)) return false;
  if (known.own.length > 2) {
    // 《甲京宣言》 is what two groups can have declared there: who cites it without a day, was there.
    const isNamed = parties.length > 0 || (on === null && isCalledAfterPlace(title.rest));
    return isNamed && own.filter((party) => known.own.includes(party)).length < 2;
  }
  if (isOpenToMembers(known.own, title)) return false;
  return parties.length === 0 && known.own.length === 2 && !same(known.own, own);
}

/** Without a word of a draft the signed text is meant, and a draft only where nothing else is held. */
function signedOrDrafts(fitting: readonly Known[], { draft }: Asked): readonly Known[] {
  const preferred = fitting.filter((known) => isHeldDraft(known) === draft);
  return preferred.length > 0 ? preferred : fitting;
}
