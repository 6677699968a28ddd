import * as l10n from '@vscode/l10n';
import { datesAgree, DAY_LENGTH, type HeldText } from '../../library/known';
import { enumerated } from '../enumerated';
import { dateAsIn, dateBefore, meansSeveral, verbFor } from '../dated';
import { findDates, toIsoDate } from '../../text/dates';
import type { Fix, Problem } from '../problem';
import { MOST_RELATED, type Cited } from './cited';

/** A citation that could mean several texts, or of which there is none. */
export function citedTexts(cited: Cited): Problem[] {
  const { certainty, targets } = cited.resolution;
  const { marked, defined, text } = cited.mention;
  if (!marked) return [];
  // （以下称《条约》） of what is to be signed: neither is its short name held.
  const draft = cited.mention.draft || defined?.draft === true;
  if (certainty === 'ambiguous') {
    // News of the day names what was signed that day, and nobody writes it anew.
    return text === null ? [] : ambiguous(cited, targets);
  }
  return certainty === 'missing' && !draft ? [missing(cited)] : [];
}

function missing({ citation: { start, end }, mention }: Cited): Problem {
  return {
    code: 'citation-missing',
    start,
    end,
    arguments: [(mention.defined ?? mention).name],
    related: [],
    fixes: [],
  };
}

function ambiguous(cited: Cited, all: readonly HeldText[]): Problem[] {
  const { start, end } = cited.citation;
  // Its own title does not mean itself, and where only one other text is left, that one is meant.
  const { citedOn } = cited.mention;
  const targets = all.filter((text) => text !== cited.citingText && (citedOn === null || text.signed !== citedOn));
  const days = [...new Set(targets.flatMap(({ signed }) => signed ?? []))].sort();
  const undated = targets.filter(({ signed }) => signed === null);
  if (days.length + undated.length < 2) return [];
  if (meansSeveral(cited.reading, cited.citation) || isToldBeside(cited, days)) return [];
  const more = days.length > MOST_RELATED ? '…' : '';
  return [
    {
      code: 'citation-ambiguous',
      start,
      end,
      arguments: [enumerated(days.slice(0, MOST_RELATED)) + more],
      related: targets.slice(0, MOST_RELATED).map(({ file, titleSpan, signed }) => ({
        place: { file, span: titleSpan },
        message: signed === null ? l10n.t('Not dated') : l10n.t('Signed on {0}', signed),
      })),
      fixes: days
        .slice(0, MOST_RELATED)
        .flatMap((day) => datedAs(cited, day, targets.find(({ signed }) => signed === day)?.kind ?? null)),
    },
  ];
}

/** How far before 《 a sentence can say a day. */
const LONGEST_SENTENCE = 240;
const IN_BRACKET = /^[（(][^（()）]{4,60}[）)]/;

/**
 * Whether the sentence has a day of one of them, though not where a title has its own: 2016年6月22日和2022年9月15日《…》,
 * 《…》（2016年、2022年）, 2022年9月15日撒马尔罕《…》. A month or a year must stand beside the title.
 */
function isToldBeside({ reading, citation, mention }: Cited, days: readonly string[]): boolean {
  if (mention.on !== null) return false;
  const { plain } = reading.tree;
  const { start, end } = citation;
  const nearest = Math.max(0, start - LONGEST_SENTENCE);
  const from = nearest + plain.slice(nearest, start).lastIndexOf('。') + 1;
  const bracket = IN_BRACKET.exec(plain.slice(end, end + LONGEST_SENTENCE))?.[0] ?? '';
  return [...findDates(plain, from, start), ...findDates(plain, end, end + bracket.length)].some((date) => {
    const on = toIsoDate(date);
    const isBeside = date.start > start || !/[，。；：\n\r》]/.test(plain.slice(date.end, start));
    return (
      on !== null && (on.length === DAY_LENGTH || isBeside) && days.filter((day) => datesAgree(day, on)).length === 1
    );
  });
}

function datedAs({ citation, reading }: Cited, day: string, kind: HeldText['kind'] | null): Fix[] {
  const title = l10n.t('It is the one of {0}', day);
  // A date that is there says too little: 2013年《…》.
  if (citation.date !== null) {
    const { start, end } = citation.date;
    return [{ title, edits: [{ start, end, text: dateAsIn(reading, day) }], isSafe: false }];
  }
  const edit = dateBefore(reading, citation, day, verbFor(kind));
  return edit === null ? [] : [{ title, edits: [edit], isSafe: false }];
}
