import * as l10n from '@vscode/l10n';
import type { Library } from '../library/library';
import { resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import type { FilePlace } from './definition';
import { citersOf, instrumentAt } from './instrument-at';
import { meaningAt } from './meaning-at';

/** The title to be renamed, or in the user's language why it cannot be. */
export type Renameable = { readonly span: Span; readonly title: string } | { readonly refusal: string };

export interface Renaming {
  readonly edits: readonly (FilePlace & { readonly text: string })[];
  /** Citations that are left as they are: short names and aliases. */
  readonly left: number;
}

export function prepareRename(library: Library, reading: Reading, file: string, offset: number): Renameable {
  const meaning = meaningAt(reading, offset);
  if (meaning?.kind !== 'citation' && meaning?.kind !== 'title')
    return { refusal: l10n.t('Only the title of an instrument can be renamed here.') };
  if (meaning.kind === 'title') {
    const { title } = reading.statements[meaning.text] ?? {};
    return { span: meaning.span, title: title?.text ?? '' };
  }
  const { mention, citation, span } = meaning;
  const { certainty } = resolve(library, mention);
  if (certainty === 'none') return { refusal: l10n.t('《{0}》 is no instrument between parties.', mention.name) };
  if (certainty === 'ambiguous')
    return {
      refusal: l10n.t(
        'Several texts fit 《{0}》; add its date first, so that it is sure what is renamed.',
        mention.name,
      ),
    };
  if (certainty === 'guess')
    return { refusal: l10n.t('It is not sure what 《{0}》 means, so it cannot be renamed from here.', mention.name) };
  if (!isFullTitle(mention) || span.start !== citation.start)
    return {
      refusal: l10n.t('《{0}》 is a short name. Rename the title from a citation that has it in full.', mention.name),
    };
  if (instrumentAt(library, reading, file, offset) === null)
    return { refusal: l10n.t('It is not sure what 《{0}》 means, so it cannot be renamed from here.', mention.name) };
  return { span: insideMarks(citation), title: mention.name };
}

/** The title in every text of the instrument and in every citation that has it in full; what is not sure is not touched. */
export function rename(library: Library, reading: Reading, file: string, offset: number, title: string): Renaming {
  const instrument = instrumentAt(library, reading, file, offset);
  if (instrument === null) return { edits: [], left: 0 };
  const texts = instrument.kind === 'held' ? instrument.texts : [];
  const edits = texts
    .filter(({ titleSpan }) => titleSpan.end > titleSpan.start)
    .map((text) => ({ file: text.file, span: text.titleSpan, text: title }));
  let left = 0;
  for (const citing of citersOf(library, instrument)) {
    const { mention } = citing;
    const { certainty } = resolve(library, mention);
    if (!mention.marked || !isFullTitle(mention) || certainty === 'guess') left++;
    else edits.push({ file: citing.file, span: insideMarks(mention), text: title });
  }
  return { edits, left };
}

function isFullTitle({ title, defined }: { title: { abbreviated: boolean }; defined: unknown }): boolean {
  return !title.abbreviated && defined === null;
}

/** Between 《 and 》; where 》 is missing, the title is all that follows. */
function insideMarks({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}
