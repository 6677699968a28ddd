import * as l10n from '@vscode/l10n';
import { familyOf } from '../../library/alike';
import type { HeldText } from '../../library/known';
import type { Citing } from '../../library/library';
import type { Mention } from '../../library/mention';
import { toSimplified } from '../../text/traditional';
import type { Problem, Related } from '../problem';
import { MOST_RELATED, type Cited } from './cited';

/**
 * A title that is written out, and is not the one of what is cited. Words that copies add and drop (关于, 的, 政府, 两国) make no
 * difference, nor does the order of the parties; short names are short on purpose.
 */
export function citedTitle(cited: Cited): Problem[] {
  const { mention, resolution } = cited;
  if (!isWrittenOut(mention)) return [];
  const problem =
    resolution.certainty === 'date'
      ? otherThanText(cited, resolution.targets)
      : resolution.certainty === 'missing'
        ? otherThanOthers(cited)
        : null;
  return problem === null ? [] : [problem];
}

function isWrittenOut({ marked, defined, title, draft }: Mention): boolean {
  return marked && defined === null && !draft && title.parties.length > 0 && !title.abbreviated;
}

function isWrittenOutIn({ mention }: Citing): boolean {
  return isWrittenOut(mention);
}

/** Found by its day and its parties; the text has another title. */
function otherThanText(cited: Cited, targets: readonly HeldText[]): Problem | null {
  const { mention } = cited;
  if (targets.some(({ normal }) => normal.rest === mention.title.rest)) return null;
  // A title that the text does not state was made from its parties and its kind: it proves nothing.
  const text = targets.find(
    ({ titleSpan, normal }) => titleSpan.end > titleSpan.start && normal.parties.length > 0 && !normal.abbreviated,
  );
  if (text === undefined || !areForms(mention.title.rest, text.normal.rest)) return null;
  return variant(cited, text.title, '', [
    { place: { file: text.file, span: text.titleSpan }, message: l10n.t('The title of the text') },
  ]);
}

/** Of the titles of a missing instrument the one that most texts give counts; where as many give this as that, each may be right. */
function otherThanOthers(cited: Cited): Problem | null {
  const { mention, unheld } = cited;
  // Only a day tells that two titles are of one instrument.
  if (mention.on?.length !== '2006-03-21'.length) return null;
  const { rest } = mention.title;
  const titles = unheld
    .titles(mention, mention.on)
    .filter((group) => group[0] === rest || (areForms(rest, group[0]) && unheld.isMissing(group)))
    .map(([title, sources]) => ({ title, citing: [...sources.values()].filter(isWrittenOutIn) }));
  const own = titles.find(({ title }) => title === rest)?.citing.length ?? 0;
  const [best, next] = titles.filter(({ title }) => title !== rest).sort((a, b) => b.citing.length - a.citing.length);
  if (best === undefined || best.citing.length <= own || next?.citing.length === best.citing.length) return null;
  const others = best.citing;
  return variant(
    cited,
    mostFrequent(others.map(({ mention: { name } }) => name)),
    String(others.length),
    others.slice(0, MOST_RELATED).map(({ file, mention: { start, end } }): Related => {
      return { place: { file, span: { start, end } }, message: l10n.t('The more frequent title') };
    }),
  );
}

/**
 * Whether two titles of one day are of one instrument for sure. Parties issue one joint statement a day; of agreements and plans they may
 * sign several, so that one title must say all that the other says, or differ from it in a single character.
 */
function areForms(one: string, other: string): boolean {
  if (familyOf(one) === 'statement' && familyOf(other) === 'statement') return true;
  const { added, dropped } = difference(one, other);
  return added === '' || dropped === '' || (added.length === 1 && dropped.length === 1);
}

function variant(cited: Cited, title: string, count: string, related: readonly Related[]): Problem {
  const { start, end, unclosed } = cited.citation;
  const name = titleInBrackets(title);
  const { added, dropped } = difference(tidy(cited.mention.name), name);
  const fixes = unclosed
    ? []
    : [
        {
          title: l10n.t('Cite it as 《{0}》', name),
          edits: [{ start: start + 1, end: end - 1, text: name }],
          isSafe: false,
        },
      ];
  return { code: 'title-variant', start, end, arguments: [added, dropped, count], related, fixes };
}

/** What another title has and lacks, between the beginning and the end that both have. */
function difference(one: string, other: string): { added: string; dropped: string } {
  const [own, than] = [toSimplified(one), toSimplified(other)];
  const shortest = Math.min(own.length, than.length);
  let before = 0;
  while (before < shortest && own[before] === than[before]) before++;
  let behind = 0;
  while (behind < shortest - before && own.at(-1 - behind) === than.at(-1 - behind)) behind++;
  return { added: other.slice(before, other.length - behind), dropped: one.slice(before, one.length - behind) };
}

const REMARK = /[（(](?:全文|草案|签署本|\d{4}年[^（()）]{0,12})[）)]$/;

/** As a title stands within 《》: without blanks, which show that lines met, and without a second pair of the same marks. */
function titleInBrackets(title: string): string {
  return tidy(title).replace(REMARK, '').replaceAll('《', '〈').replaceAll('》', '〉');
}

function tidy(name: string): string {
  return name.replace(/(?<=[\u4e00-\u9fff])[\s\u3000]+(?=[\u4e00-\u9fff])/g, '');
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
