// `npm start`: builds the extension and opens VS Code on samples/ with it. Where there is no VS Code to open, one is served to
// the browser: node scripts/start.mjs [--port N] [--locale zh-cn]. COMMUNIQUE_EDITOR=desktop|server chooses between the two.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { findOnPath } from '../test/host/chromium.mjs';
import { endByInterruption } from '../test/host/leaving.mjs';
import { startFront } from '../test/host/front.mjs';
import { addressOf, remoteUri, startServer } from '../test/host/serving.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { root } from './paths.mjs';

const { values: options } = parseArgs({ options: { port: { type: 'string' }, locale: { type: 'string' } } });
const { port = '0', locale = 'en' } = options;
const project = fileURLToPath(root);
const samples = fileURLToPath(new URL('samples', root));
/** What one sees first: a window without a file would show nothing of the extension. */
const first = fileURLToPath(new URL('samples/2017-洛泽维亚-瑟多兰-联合声明.txt', root));

ensureDependencies();
build();
const desktop = findDesktop();
if (desktop) openDesktop(desktop);
else await serve().catch((error) => fail(error.message));

function build() {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** A VS Code that can show its window here. */
function findDesktop() {
  const wish = process.env.COMMUNIQUE_EDITOR;
  if (wish === 'server') return undefined;
  const ending = process.platform === 'win32' ? '.cmd' : '';
  const program = findOnPath(['code', 'code-insiders', 'codium'].map((name) => name + ending));
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (program && hasDisplay) return program;
  if (wish === 'desktop') {
    fail(
      program
        ? `${program} has no display to open a window on.`
        : 'There is no code, code-insiders or codium on the PATH.',
    );
  }
  return undefined;
}

function openDesktop(program) {
  const args = ['--new-window', `--extensionDevelopmentPath=${project}`, '--locale', locale, samples, first];
  console.log(`Opening samples/ in ${program}`);
  const needsShell = process.platform === 'win32';
  const quoted = needsShell ? args.map((word) => `"${word}"`) : args;
  const { status } = spawnSync(needsShell ? `"${program}"` : program, quoted, { stdio: 'inherit', shell: needsShell });
  process.exitCode = status ?? 1;
}

async function serve() {
  console.log('There is no VS Code here that could open a window, so one is served to your browser.');
  endByInterruption();
  endWithNpm();
  const server = await startServer({ locale, extension: project, attended: true });
  const front = await startFront({
    behind: server.authority,
    port: Number(port),
    // The server could open a folder of its own accord, but under another name than the page's, as if it lay elsewhere.
    answers: ({ pathname, search }, response) => {
      if (pathname !== '/' || search) return false;
      const payload = [['openFile', remoteUri(front.authority, first)]];
      response
        .writeHead(302, { location: `/${new URL(addressOf(front.authority, { folder: samples, payload })).search}` })
        .end();
      return true;
    },
  });
  console.log(`\n  VS Code with the samples:  http://${front.authority}/\n  Ctrl+C ends it.\n`);
  const code = await server.endedUnasked;
  fail(`The server ended by itself (${code}).\n${server.output()}`);
}

/**
 * npm puts a shell between itself and this script. Ended by anything but Ctrl+C, both of them go and leave the script behind, and
 * nothing tells it so.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
