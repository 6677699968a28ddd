import * as l10n from '@vscode/l10n';
import type { Problem, ProblemCode } from './problem';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much a problem weighs unless the user sets it otherwise; `off` is not shown at all. */
export const USUAL_LEVELS: Readonly<Record<ProblemCode, Severity | 'off'>> = {
  'tag-unclosed': 'warning',
  'tag-mismatched': 'warning',
  'tag-unknown': 'information',
  'tag-duplicate': 'warning',
  'tag-missing': 'information',
  'quote-unclosed': 'warning',
  'date-impossible': 'warning',
  'date-style-mixed': 'hint',
  'date-conflict': 'warning',
  'date-anachronism': 'warning',
  'title-variant': 'information',
  'citation-ambiguous': 'information',
  'citation-missing': 'off',
  'section-missing': 'warning',
  'section-repeated': 'warning',
  'section-out-of-order': 'warning',
  'text-broken': 'information',
  'text-rejoined': 'information',
  'text-repeated': 'warning',
  'signature-incomplete': 'information',
  'party-inconsistent': 'information',
  'copy-differs': 'hint',
  'encoding-doubtful': 'warning',
};

/** The sentence that says what is wrong. */
export function messageOf({ code, arguments: [first = '', second = ''] }: Pick<Problem, 'code' | 'arguments'>): string {
  switch (code) {
    case 'tag-unclosed':
      return l10n.t('{0} is never closed.', tagText(first, second));
    case 'tag-mismatched':
      return first === ''
        ? l10n.t('This closing tag has no opening tag.')
        : l10n.t('{0} is expected here.', second === '' ? first : `${first}/${second}`);
    case 'tag-unknown':
      return l10n.t('{0} is no field of the archive.', first);
    case 'date-impossible':
      return l10n.t('There is no such day: {0}.', first);
    case 'tag-duplicate':
    case 'tag-missing':
    case 'quote-unclosed':
    case 'date-style-mixed':
    case 'date-conflict':
    case 'date-anachronism':
    case 'title-variant':
    case 'citation-ambiguous':
    case 'citation-missing':
    case 'section-missing':
    case 'section-repeated':
    case 'section-out-of-order':
    case 'text-broken':
    case 'text-rejoined':
    case 'text-repeated':
    case 'signature-incomplete':
    case 'party-inconsistent':
    case 'copy-differs':
    case 'encoding-doubtful':
      return code;
  }
}

/** A tag as it is written; the label may be left out. */
export function tagText(code: string, label: string, closing = false): string {
  return `〖${closing ? '-' : ''}${code}${label === '' ? '' : `/${label}`}〗`;
}
