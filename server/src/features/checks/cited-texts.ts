import * as l10n from '@vscode/l10n';
import type { HeldText } from '../../library/known';
import { enumerated } from '../enumerated';
import { dateAsIn, dateBefore, meansSeveral } from '../dated';
import type { Fix, Problem } from '../problem';
import { MOST_RELATED, type Cited } from './cited';

/** A citation that could mean several texts, or of which there is none. */
export function citedTexts(cited: Cited): Problem[] {
  const { certainty, targets } = cited.resolution;
  const { marked, draft, text } = cited.mention;
  if (!marked) return [];
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
      fixes: days.slice(0, MOST_RELATED).flatMap((day) => datedAs(cited, day)),
    },
  ];
}

function datedAs({ citation, reading }: Cited, day: string): Fix[] {
  const title = l10n.t('It is the one of {0}', day);
  if (meansSeveral(reading, citation)) return [];
  // A date that is there says too little: 2013年《…》.
  if (citation.date !== null) {
    const { start, end } = citation.date;
    return [{ title, edits: [{ start, end, text: dateAsIn(reading, day) }], isSafe: false }];
  }
  const edit = dateBefore(reading, citation, day, '签署');
  return edit === null ? [] : [{ title, edits: [edit], isSafe: false }];
}
