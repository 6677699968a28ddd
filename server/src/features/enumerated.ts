import * as l10n from '@vscode/l10n';

/** Several things one after the other, as the user's language has them: a, b, c in English, a、b、c in Chinese. */
export function enumerated(things: readonly string[]): string {
  return things.join(l10n.t(', '));
}
