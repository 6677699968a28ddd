import * as l10n from '@vscode/l10n';
import type { Certainty } from '../library/resolve';

/** How sure it is what a citation means, in the user's words. */
export function certaintyName(certainty: Certainty): string {
  switch (certainty) {
    case 'exact':
      return l10n.t('exact');
    case 'date':
      return l10n.t('by date');
    case 'title':
      return l10n.t('by title');
    case 'alias':
      return l10n.t('by short name');
    case 'guess':
      return l10n.t('a guess');
    case 'ambiguous':
      return l10n.t('several fit');
    case 'missing':
      return l10n.t('no text held');
    case 'none':
      return l10n.t('no instrument');
  }
}
