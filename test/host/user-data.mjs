// The user-data folder with which a VS Code is started: settings, and the language in which extensions are to speak.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tidySettings } from './tidy-settings.mjs';

/** @param {{ settings?: Record<string, unknown>, locale?: string }} options */
export function writeUserData(folder, { settings = {}, locale = 'en' } = {}) {
  const user = path.join(folder, 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...tidySettings, ...settings }, null, 2));
  if (locale !== 'en') writeEmptyLanguagePack(folder, locale);
}

/**
 * A language counts only when a language pack for it is installed, and packs come from the gallery alone. An empty one is
 * enough for extensions: VS Code's own words stay English, `vscode.env.language` and the extensions' strings do not.
 */
function writeEmptyLanguagePack(folder, locale) {
  const words = path.join(folder, 'empty-language-pack.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    label: locale,
    extensions: [{ extensionIdentifier: { id: 'communique.empty-language-pack' }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(path.join(folder, 'languagepacks.json'), JSON.stringify({ [locale.toLowerCase()]: pack }));
}
