import * as l10n from '@vscode/l10n';
import type { Library } from '../library/library';
import { citationsOf, copiesOf } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import { citedTimes } from './cited-text';

/** Above each statement stands how often it is cited. Where, is known from the file alone, so that nothing jumps when the library is read. */
export interface CodeLens {
  readonly span: Span;
  /** Which of the file's statements it is about. */
  readonly text: number;
}

export function codeLenses({ statements }: Reading): CodeLens[] {
  return statements.map(({ title, start }, text) => {
    const at = title.span?.start ?? start;
    return { span: { start: at, end: at }, text };
  });
}

/** What it says when the library is known. */
export function codeLensText(library: Library, file: string, text: number): string {
  const held = library.get(file)?.texts[text];
  if (held === undefined) return l10n.t('not in the library');
  const cited = citationsOf(library, copiesOf(library, held)).length;
  return [citedTimes(cited), l10n.t('cites {0}', held.cites)].join(' · ');
}
