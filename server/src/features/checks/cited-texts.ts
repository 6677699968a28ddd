import * as l10n from '@vscode/l10n';
import type { HeldText } from '../../library/known';
import type { Fix, Problem } from '../problem';
import { MOST_RELATED, type Cited } from './cited';
import { dateForText, isWholeDate } from './write-date';

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
      arguments: [days.slice(0, MOST_RELATED).join(', ') + more],
      related: targets.slice(0, MOST_RELATED).map(({ file, titleSpan, signed }) => ({
        place: { file, span: titleSpan },
        message: signed === null ? l10n.t('Not dated') : l10n.t('Signed on {0}', signed),
      })),
      fixes: days.slice(0, MOST_RELATED).map((day) => datedAs(cited, day)),
    },
  ];
}

/** Who signed it may stand before 签署的 already: 两国签署的《…》. */
const SIGNED = /(?:签署|签订|签定|发表|通过)的?$/;

function datedAs({ citation, reading }: Cited, day: string): Fix {
  const { text, plain } = reading.tree;
  const written = dateForText(
    text,
    reading.citations.find(({ date }) => date !== null && isWholeDate(date))?.date,
    day,
  );
  const title = l10n.t('It is the one of {0}', day);
  // A date that is there says too little: 2013年《…》.
  if (citation.date !== null) {
    const { start, end } = citation.date;
    return { title, edits: [{ start, end, text: written }], isSafe: false };
  }
  const verb = SIGNED.exec(plain.slice(Math.max(0, citation.start - 3), citation.start))?.[0] ?? '';
  const at = citation.start - verb.length;
  return { title, edits: [{ start: at, end: at, text: verb === '' ? `${written}签署的` : written }], isSafe: false };
}
