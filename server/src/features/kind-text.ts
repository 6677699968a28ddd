import * as l10n from '@vscode/l10n';
import type { Kind } from '../statement/words/kinds';

/** What an instrument is, in the user's words. */
export function kindName(kind: Kind): string {
  switch (kind) {
    case 'joint-statement':
      return l10n.t('joint statement');
    case 'joint-declaration':
      return l10n.t('joint declaration');
    case 'joint-communique':
      return l10n.t('joint communiqué');
    case 'communique':
      return l10n.t('communiqué');
    case 'statement':
      return l10n.t('statement');
    case 'declaration':
      return l10n.t('declaration');
    case 'treaty':
      return l10n.t('treaty');
    case 'agreement':
      return l10n.t('agreement');
    case 'protocol':
      return l10n.t('protocol');
    case 'memorandum':
      return l10n.t('memorandum');
    case 'convention':
      return l10n.t('convention');
    case 'charter':
      return l10n.t('charter');
    case 'exchange-of-notes':
      return l10n.t('exchange of notes');
    case 'plan':
      return l10n.t('plan');
    case 'other':
      return l10n.t('other');
  }
}
