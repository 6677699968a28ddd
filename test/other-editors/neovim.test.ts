import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describeEditor, requireProgram, setUps } from './editor-run';

const NEOVIM = { name: 'Neovim', program: process.env.NVIM_BIN ?? 'nvim', install: 'apt-get install neovim' };

describeEditor(NEOVIM.name, () => {
  const version = /^NVIM v(\d+)\.(\d+)/.exec(requireProgram(NEOVIM));
  assert.ok(version, `${NEOVIM.program} does not say which version it is`);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [language, fromVersion11, upToVersion10, ...others] = setUps('lua');
  assert.ok(
    language && fromVersion11 && upToVersion10 && others.length === 0,
    'docs/editors.md has not three lua blocks',
  );
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  return {
    ...NEOVIM,
    configuration: {
      '.config/nvim/init.lua': language + (major > 0 || minor >= 11 ? fromVersion11 : upToVersion10),
    },
    args: (statement) => ['--headless', '-i', 'NONE', '-n', statement, '-c', `luafile ${script}`],
  };
});
