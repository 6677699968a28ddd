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
  'signing-conflict': 'warning',
  'party-inconsistent': 'information',
  'copy-differs': 'hint',
  'encoding-doubtful': 'warning',
};

export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

/** 3 problems in 2 files, of as many as were read. */
export function problemsInFiles(problems: number, files: number): string {
  if (files === 1) return problems === 1 ? l10n.t('1 problem in 1 file') : l10n.t('{0} problems in 1 file', problems);
  return problems === 1
    ? l10n.t('1 problem in {0} files', files)
    : l10n.t('{0} problems in {1} files', problems, files);
}

/** The sentence that says what is wrong. */
export function messageOf({
  code,
  arguments: [first = '', second = '', third = ''],
}: Pick<Problem, 'code' | 'arguments'>): string {
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
      return l10n.t('This record has {0} already.', first);
    case 'tag-missing':
      return l10n.t('This record has no {0}.', first);
    case 'quote-unclosed':
      return '》〉”」』）)'.includes(first)
        ? l10n.t('Nothing is open that {0} could close.', first)
        : l10n.t('{0} is never closed.', first);
    case 'date-style-mixed':
      return l10n.t('Other dates of this text are written like {0}.', first);
    case 'section-missing':
      return second === ''
        ? l10n.t('{0} is missing before {1}.', first, third)
        : l10n.t('{0} to {1} are missing before {2}.', first, second, third);
    case 'section-repeated':
      return l10n.t('There is another {0} before this one.', first);
    case 'section-out-of-order':
      return l10n.t('{0} stands behind {1}.', first, second);
    case 'text-broken':
      return l10n.t('The text breaks off here, in the middle of a sentence.');
    case 'text-rejoined':
      return l10n.t('The text goes on further up in this file.');
    case 'text-repeated':
      return l10n.t('This stands further up in this file already.');
    case 'signature-incomplete':
      return first === '' ? l10n.t('The signature block has no date.') : l10n.t('Nobody signs for {0}.', first);
    case 'signing-conflict':
      return conflictOfDays(first, second, third);
    case 'party-inconsistent':
      return l10n.t('This party is also called {0}.', first);
    case 'encoding-doubtful':
      return l10n.t('Some bytes did not decode cleanly here.');
    case 'date-conflict':
      return conflictOfDates(first, second, third);
    case 'date-anachronism':
      return l10n.t('Dated {0}, after this statement, which was signed on {1}.', first, second);
    case 'title-variant':
      return third === '' ? titleOfText(first, second) : titleOfOthers(first, second, third);
    case 'citation-ambiguous':
      return first === ''
        ? l10n.t('Several texts fit; the citation does not say which.')
        : l10n.t('Several texts fit; the citation does not say which: {0}.', first);
    case 'citation-missing':
      return l10n.t('No text of it is in this workspace.');
    case 'copy-differs':
      if (first === '') return l10n.t('Another copy has “{0}” here.', second);
      return second === ''
        ? l10n.t('Another copy does not have “{0}”.', first)
        : l10n.t('Another copy reads “{0}” here.', second);
  }
}

function conflictOfDates(given: string, other: string, texts: string): string {
  if (texts === '') return l10n.t('Dated {0} here, but the text was signed on {1}.', given, other);
  return texts === '1'
    ? l10n.t('Dated {0} here, but {1} in another text.', given, other)
    : l10n.t('Dated {0} here, but {1} in {2} other texts.', given, other, texts);
}

function conflictOfDays(closing: string, other: string, by: string): string {
  switch (by) {
    case 'sentence':
      return l10n.t('Dated {0} here, but signed on {1} by its own words.', closing, other);
    case 'title':
      return l10n.t('Dated {0} here, but {1} below the title.', closing, other);
    case 'visit':
      return l10n.t('Dated {0} here, but the visit that it names began on {1}.', closing, other);
    case 'copy':
      return l10n.t('Dated {0} here, but {1} in another copy.', closing, other);
    case 'printing':
      return l10n.t('Dated {0} here, but printed on {1} already.', closing, other);
    default:
      return l10n.t('Dated {0} here, but dispatched on {1} already.', closing, other);
  }
}

function titleOfText(added: string, dropped: string): string {
  if (dropped === '') return l10n.t('The title of the text has “{0}” as well.', added);
  return added === ''
    ? l10n.t('The title of the text does not have “{0}”.', dropped)
    : l10n.t('The title of the text has “{0}” in place of “{1}”.', added, dropped);
}

function titleOfOthers(added: string, dropped: string, count: string): string {
  if (dropped === '') return l10n.t('{0} other texts cite it with “{1}” as well.', count, added);
  return added === ''
    ? l10n.t('{0} other texts cite it without “{1}”.', count, dropped)
    : l10n.t('{0} other texts cite it with “{1}” in place of “{2}”.', count, added, dropped);
}

/** A tag as it is written; the label may be left out. */
export function tagText(code: string, label: string, closing = false): string {
  return `〖${closing ? '-' : ''}${code}${label === '' ? '' : `/${label}`}〗`;
}
