import * as l10n from '@vscode/l10n';

/** How often something is cited, in the user's words. */
export function citedTimes(times: number): string {
  return times === 1 ? l10n.t('cited once') : l10n.t('cited {0} times', times);
}

export function citedTimesInFiles(times: number, files: number): string {
  return files <= 1 ? citedTimes(times) : l10n.t('cited {0} times in {1} files', times, files);
}
