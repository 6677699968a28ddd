import * as l10n from '@vscode/l10n';
import type { Problem, ProblemCode } from '../syntax/problem';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

const SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  'tag-unclosed': 'warning',
  'tag-mismatched': 'warning',
  'tag-unknown': 'information',
  'date-impossible': 'warning',
};

export function severityOf({ code }: Problem): Severity {
  return SEVERITIES[code];
}

/** The sentence that says what is wrong. */
export function messageOf({ code, arguments: [first = '', second = ''] }: Problem): string {
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
  }
}

/** A tag as it is written; the label may be left out. */
export function tagText(code: string, label: string, closing = false): string {
  return `〖${closing ? '-' : ''}${code}${label === '' ? '' : `/${label}`}〗`;
}
