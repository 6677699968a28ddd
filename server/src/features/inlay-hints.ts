import type { Library } from '../library/library';
import { mentionsOf } from '../library/mention';
import { resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import { withMarks } from './within-title';

export interface InlayHint {
  readonly at: number;
  readonly label: string;
}

export interface WantedHints {
  /** The date after a citation that gives none. */
  readonly dates: boolean;
  /** The title behind a short name. */
  readonly titles: boolean;
}

/** What a citation leaves unsaid and the library knows, behind it. Nothing where that is not sure. */
export function inlayHints(
  library: Library,
  reading: Reading,
  from: number,
  to: number,
  wanted: WantedHints,
): InlayHint[] {
  if (!wanted.dates && !wanted.titles) return [];
  return mentionsOf(reading).flatMap((mention): InlayHint[] => {
    if (mention.end < from || mention.start > to || !mention.marked) return [];
    // （以下称《条约》） stands directly behind what it means.
    if (reading.tree.plain[mention.start - 1] === '称') return [];
    const { certainty, targets } = resolve(library, mention);
    const [text] = targets;
    if (text === undefined || certainty === 'ambiguous' || certainty === 'guess') return [];
    const parts = [
      ...(wanted.titles && (certainty === 'alias' || mention.title.abbreviated) ? [text.title] : []),
      ...(wanted.dates && mention.on === null && text.signed !== null ? [text.signed] : []),
    ];
    return parts.length === 0 ? [] : [{ at: withMarks(reading.tree, mention).end, label: parts.join(' · ') }];
  });
}
