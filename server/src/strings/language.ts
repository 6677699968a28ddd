import * as l10n from '@vscode/l10n';
import chinese from '../../../l10n/bundle.l10n.zh-cn.json';

/** Chooses the language of everything that the server says; English where it is not Chinese, and nobody has brought `strings` along. */
export function speak(locale: string | undefined, strings?: Readonly<Record<string, string>>): void {
  const isChinese = /^zh(?![a-z])(?!.*(?:tw|hk|mo|hant))/i.test(locale ?? '');
  l10n.config({ contents: strings ?? (isChinese ? chinese : {}) });
}
