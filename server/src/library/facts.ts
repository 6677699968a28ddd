import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';
import { kindOfTitle } from '../statement/words/kinds';
import { toSimplified } from '../text/traditional';
import { datesAgree, same, type Identity, type NamedInstrument } from './known';

/** What a workspace says of its library in its `communique.json`. */
export interface Facts {
  /** By the short name, folded. */
  readonly aliases: ReadonlyMap<string, Designation>;
  readonly instruments: readonly NamedInstrument[];
  /** Titles of one instrument. */
  readonly sameAs: readonly (readonly Designation[])[];
  /** Titles that look alike, of different instruments. */
  readonly notTheSame: readonly (readonly Designation[])[];
}

export const FACTS_FILE = 'communique.json';
export const NO_FACTS: Facts = { aliases: new Map(), instruments: [], sameAs: [], notTheSame: [] };

/** An instrument by its title, and by its date if the title alone does not tell. */
export interface Designation {
  readonly title: string;
  readonly normal: NormalTitle;
  readonly signed: string | null;
}

/** Where in the file something is not as it should be; the rest of the file counts. */
export interface Fault {
  /** The way to it: aliases.中哈, instruments[2].signed; empty for the file as a whole. */
  readonly at: string;
  readonly fault: 'not-json' | 'not-as-expected';
}

export function parseFacts(text: string): { facts: Facts; faults: Fault[] } {
  const faults: Fault[] = [];
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { facts: NO_FACTS, faults: [{ at: '', fault: 'not-json' }] };
  }
  const wrong = (at: string): null => {
    faults.push({ at, fault: 'not-as-expected' });
    return null;
  };
  if (!isRecord(content)) {
    wrong('');
    return { facts: NO_FACTS, faults };
  }

  const aliases = new Map<string, Designation>();
  for (const [name, meant] of entriesOf(content.aliases, 'aliases', wrong)) {
    const designation = designationOf(meant) ?? wrong(`aliases.${name}`);
    if (designation !== null) aliases.set(foldName(name), designation);
  }
  const instruments = itemsOf(content.instruments, 'instruments', wrong).flatMap((item, index): NamedInstrument[] => {
    const named = namedInstrumentOf(item) ?? wrong(`instruments[${index}]`);
    return named === null ? [] : [named];
  });
  const groupsOf = (value: unknown, key: string): Designation[][] =>
    itemsOf(value, key, wrong).flatMap((item, index) => {
      const group = Array.isArray(item) ? item.map(designationOf) : [];
      const good = group.filter((each) => each !== null);
      if (good.length !== group.length || good.length < 2) wrong(`${key}[${index}]`);
      return good.length < 2 ? [] : [good];
    });
  const sameAs = groupsOf(content.sameAs, 'sameAs');
  const notTheSame = groupsOf(content.notTheSame, 'notTheSame');
  return { facts: { aliases, instruments, sameAs, notTheSame }, faults };
}

/** The facts of several folders, as one. */
export function joinFacts(all: readonly Facts[]): Facts {
  return {
    aliases: new Map(all.flatMap(({ aliases }) => [...aliases])),
    instruments: all.flatMap(({ instruments }) => instruments),
    sameAs: all.flatMap(({ sameAs }) => sameAs),
    notTheSame: all.flatMap(({ notTheSame }) => notTheSame),
  };
}

export function foldName(name: string): string {
  return toSimplified(name.normalize('NFKC')).replace(/[\s《》]/g, '');
}

/** Whether a designation can mean what has this title, these parties and this date. */
export function designates(
  { normal, signed }: Designation,
  meant: Pick<Identity, 'normal' | 'own' | 'signed'>,
): boolean {
  if (normal.rest !== meant.normal.rest) return false;
  if (normal.parties.length > 0 && !same(normal.parties, meant.own)) return false;
  return signed === null || (meant.signed !== null && datesAgree(signed, meant.signed));
}

type Wrong = (at: string) => null;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown, at: string, wrong: Wrong): [string, unknown][] {
  if (value === undefined) return [];
  if (isRecord(value)) return Object.entries(value);
  wrong(at);
  return [];
}

function itemsOf(value: unknown, at: string, wrong: Wrong): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  wrong(at);
  return [];
}

function designationOf(value: unknown): Designation | null {
  if (typeof value === 'string') return value.trim() === '' ? null : designation(value, null);
  if (!isRecord(value) || typeof value.title !== 'string' || value.title.trim() === '') return null;
  if (value.signed !== undefined && !isDate(value.signed)) return null;
  return designation(value.title, value.signed ?? null);
}

function designation(title: string, signed: string | null): Designation {
  return { title, normal: normalTitle(title, []), signed };
}

function namedInstrumentOf(value: unknown): NamedInstrument | null {
  const meant = designationOf(value);
  if (meant === null || !isRecord(value)) return null;
  const { parties = [], place = null, note = null } = value;
  if (!Array.isArray(parties) || !parties.every((party) => typeof party === 'string')) return null;
  if (!isTextOrNull(place) || !isTextOrNull(note)) return null;
  const normal = normalTitle(meant.title, parties);
  const own = normal.parties.length > 0 ? normal.parties : sortedShortNames(parties);
  const { title, signed } = meant;
  return { title, normal, own, signed, kind: kindOfTitle(title) ?? 'other', parties, place, note };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
}
