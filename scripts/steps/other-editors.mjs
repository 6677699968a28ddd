// The set-ups of docs/editors.md, tried in the editors that are here. One that is not is named, loudly, with what installs it:
// somebody who changes the extension need not have every editor, but must know what was not tried.
import { spawnSync } from 'node:child_process';
import { mocha } from './mocha.mjs';
import { verdict } from './verdicts.mjs';

const editors = [
  {
    name: 'Neovim',
    test: 'test/other-editors/neovim.test.ts',
    probe: [process.env.NVIM_BIN ?? 'nvim', '--version'],
    install: 'apt-get install neovim',
  },
  {
    name: 'Emacs with Eglot',
    test: 'test/other-editors/emacs.test.ts',
    probe: [
      process.env.EMACS_BIN ?? 'emacs',
      '--batch',
      '--eval',
      '(package-activate-all)',
      '--eval',
      "(require 'eglot)",
    ],
    install: 'apt-get install emacs-nox, and for Emacs 28 elpa-eglot',
  },
];

export async function otherEditors() {
  const missing = editors.filter(({ probe: [program, ...args] }) => spawnSync(program, args).status !== 0);
  for (const { name, install } of missing) {
    console.log(`\n!!! NOT TRIED: ${name} is not installed, so docs/editors.md was not tried with it. ${install}`);
  }
  const tests = editors.filter((editor) => !missing.includes(editor)).map(({ test }) => test);
  return tests.length === 0 ? verdict(0, []) : mocha('other-editors', tests);
}
