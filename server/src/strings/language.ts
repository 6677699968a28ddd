import * as l10n from '@vscode/l10n';
import chinese from '../../../l10n/bundle.l10n.zh-cn.json';

/**
 * Chooses the language of everything that the server says; English where it is not Chinese, and nobody has brought `strings` along. There
 * is one Chinese: who asks for zh-TW or zh-Hant reads simplified characters rather than English.
 */
export function speak(locale: string | undefined, strings?: Readonly<Record<string, string>>): void {
  const isChinese = /^zh(?![a-z])/i.test(locale ?? '');
  l10n.config({ contents: strings ?? (isChinese ? chinese : {}) });
}
