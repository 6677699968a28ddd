import * as l10n from '@vscode/l10n';
import type { ProblemCode } from './problem';

/** What a kind of problem is called where its code alone would say little. */
export function problemName(code: ProblemCode): string {
  switch (code) {
    case 'tag-unclosed':
      return l10n.t('Tag not closed');
    case 'tag-mismatched':
      return l10n.t('Tag that does not fit');
    case 'tag-unknown':
      return l10n.t('Unknown tag');
    case 'tag-duplicate':
      return l10n.t('Field twice in one record');
    case 'tag-missing':
      return l10n.t('Field missing');
    case 'quote-unclosed':
      return l10n.t('Quotation mark or bracket not closed');
    case 'date-impossible':
      return l10n.t('Day that does not exist');
    case 'date-style-mixed':
      return l10n.t('Dates written in several ways');
    case 'date-conflict':
      return l10n.t('Cited with another day');
    case 'date-anachronism':
      return l10n.t('Cited before it was signed');
    case 'title-variant':
      return l10n.t('Cited under another title');
    case 'citation-ambiguous':
      return l10n.t('Several texts fit a citation');
    case 'citation-missing':
      return l10n.t('No text of what is cited');
    case 'section-missing':
      return l10n.t('Section missing');
    case 'section-repeated':
      return l10n.t('Section number twice');
    case 'section-out-of-order':
      return l10n.t('Section out of order');
    case 'text-broken':
      return l10n.t('Text that breaks off');
    case 'text-rejoined':
      return l10n.t('Pieces in the wrong order');
    case 'text-repeated':
      return l10n.t('Paragraph twice');
    case 'signature-incomplete':
      return l10n.t('Signature block incomplete');
    case 'signing-conflict':
      return l10n.t('Day of signing contradicted');
    case 'party-inconsistent':
      return l10n.t('Party under two names');
    case 'copy-differs':
      return l10n.t('Copies differ');
    case 'encoding-doubtful':
      return l10n.t('Characters that did not decode');
  }
}
