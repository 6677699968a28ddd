import * as l10n from '@vscode/l10n';
import { areForms, difference } from '../../library/alike';
import { datesAgree, same, type HeldText } from '../../library/known';
import type { Citing } from '../../library/library';
import { mentionsOf, type Mention } from '../../library/mention';
import { toSimplified } from '../../text/traditional';
import type { Problem, Related } from '../problem';
import { inCharactersOf } from '../script';
import { holdsOnlyItsName } from '../within-title';
import { MOST_RELATED, sorted, type Cited } from './cited';

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
  if (isWrittenSame(mention.title.rest, text.normal.rest) || areBothCited(cited, text)) return null;
  return variant(cited, text.title, '', [
    { place: { file: text.file, span: text.titleSpan }, message: l10n.t('The title of the text') },
  ]);
}

/** 21世纪 and 二十一世纪 */
function isWrittenSame(one: string, other: string): boolean {
  return inDigits(one) === inDigits(other);
}

function inDigits(rest: string): string {
  return toSimplified(rest).replace('二十一世纪', '21世纪');
}

/** Whoever cites this title and the text's own for one day tells them apart. */
function areBothCited({ reading, mention }: Cited, { normal, own, signed }: HeldText): boolean {
  return mentionsOf(reading).some(
    (other) =>
      other !== mention &&
      other.marked &&
      other.title.parties.length > 0 &&
      other.title.rest === normal.rest &&
      same(other.own, own) &&
      (other.on === null || signed === null || datesAgree(other.on, signed)),
  );
}

/** Of the titles of a missing instrument the one that most texts give counts; where as many give this as that, each may be right. */
function otherThanOthers(cited: Cited): Problem | null {
  const { mention, unheld } = cited;
  // Only a day tells that two titles are of one instrument.
  if (mention.on?.length !== '2006-03-21'.length) return null;
  const { rest } = mention.title;
  const titles = unheld
    .titles(mention, mention.on)
    .filter(([title]) => title === rest || (areForms(rest, title) && !isWrittenSame(rest, title)))
    .filter((group) => group[0] === rest || unheld.isMissing(group))
    .map(([title, sources]) => ({ title, citing: sorted(sources).filter(isWrittenOutIn) }));
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

function variant(cited: Cited, title: string, count: string, related: readonly Related[]): Problem {
  const { start, end, unclosed } = cited.citation;
  const name = inCharactersOf(cited.reading, titleInBrackets(title));
  const { added, dropped } = difference(tidy(cited.mention.name), name);
  const fixes =
    unclosed || !holdsOnlyItsName(cited.reading.tree, cited.citation)
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

const REMARK = /[（(](?:全文|草案|签署本|\d{4}年(?![至到—–-])[^（()）]{0,12})[）)]$/;

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
