import { fileURLToPath } from 'node:url';
import { describeEditor, requireProgram, setUps } from './editor-run';

const EMACS = {
  name: 'Emacs',
  program: process.env.EMACS_BIN ?? 'emacs',
  install: 'apt-get install emacs-nox, and for Emacs 28 elpa-eglot',
};

describeEditor(EMACS.name, () => {
  requireProgram(EMACS);
  const script = fileURLToPath(new URL('emacs.el', import.meta.url));
  return {
    ...EMACS,
    configuration: { '.emacs.d/init.el': setUps('elisp').join('\n') },
    // A batch run leaves out what Emacs otherwise does at its start: packages, then init.el.
    args: () => ['--batch', '--eval', '(package-activate-all)', '-l', '~/.emacs.d/init.el', '-l', script],
  };
});
