// Starts a VS Code server that listens on this machine alone and writes nowhere but into a temporary folder.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './leaving.mjs';
import { startGroup } from './process-group.mjs';
import { writeUserData } from './user-data.mjs';
import { ensureServer } from './vscode-server.mjs';

/**
 * @param {object} options
 * @param {string} [options.locale] the language in which extensions speak.
 * @param {Record<string, unknown>} [options.settings] user settings beside the tidy ones.
 * @param {string} [options.vsix] an extension to install.
 * @param {string} [options.extension] an extension's folder, from which it is loaded as if it were installed.
 * @param {boolean} [options.attended] whether somebody looks after it; if not, it ends by itself some minutes after its page has
 *   gone, should the process that started it be killed outright.
 * @param {boolean} [options.heedsDevelopment] whether the page's address may name an extension under development and its
 *   tests. VS Code asks for `--enable-smoke-test-driver` before it listens to that, and is silent when it does not.
 */
export async function startServer({
  locale = 'en',
  settings,
  vsix,
  extension,
  attended = false,
  heedsDevelopment = false,
} = {}) {
  const { main, node } = await ensureServer();
  const temporary = temporaryFolder();
  const userData = temporary.inside('user');
  writeUserData(userData, { settings, locale });
  if (extension) install(extension, temporary.inside('extensions'));
  const places = [
    '--accept-server-license-terms',
    ...['--server-data-dir', temporary.inside('server')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', temporary.inside('extensions')],
  ];
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    // Nothing listens there, so the gallery fails at once. An empty address would be asked again and again.
    EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9"}',
    TMPDIR: temporary.inside('tmp'),
    XDG_RUNTIME_DIR: temporary.inside('run'),
  };
  const start = (args) => startGroup(node, [main, ...places, ...args], { env });

  if (vsix) {
    const installing = start(['--install-extension', vsix]);
    const code = await installing.ended;
    if (code !== 0) throw new Error(`${vsix} could not be installed (${code})\n${installing.output()}`);
  }
  const server = start([
    ...['--host', '127.0.0.1', '--port', '0'],
    '--without-connection-token',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    // Otherwise the server runs a login shell to ask for its environment.
    '--force-disable-user-env',
    ...['--telemetry-level', 'off'],
    ...(attended ? [] : ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '20']),
    ...(locale === 'en' ? [] : [`--locale=${locale.toLowerCase()}`]),
    ...(heedsDevelopment ? ['--enable-smoke-test-driver'] : []),
  ]);
  const listening = await server.says(/agent listening on (\d+)/);
  if (!listening) {
    const output = server.output();
    await temporary.remove();
    throw new Error(`the VS Code server did not start\n${output}`);
  }
  return {
    /** Host and port. VS Code takes 127.0.0.1 and localhost for two machines, so this one name is used throughout. */
    authority: `127.0.0.1:${listening[1]}`,
    temporary,
    /** Settles only when the server ends unasked. */
    endedUnasked: server.endedUnasked,
    output: server.output,
    async stop() {
      await server.end();
      await temporary.remove();
    },
  };
}

/** What is no part of an extension that runs. */
const LEFT_OUT = new Set(['node_modules', 'out', 'test', 'bench', 'server', 'client', 'samples']);

/**
 * Puts an extension where installed ones are, so that every visitor of the server has it: as a copy, because a program behind a link
 * belongs to no extension, and VS Code gives it neither its strings nor its name.
 */
function install(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const folder = path.join(extensions, `${publisher}.${name}-${version}`);
  mkdirSync(folder);
  for (const entry of readdirSync(extension)) {
    if (entry.startsWith('.') || entry.endsWith('.vsix') || LEFT_OUT.has(entry)) continue;
    cpSync(path.join(extension, entry), path.join(folder, entry), { recursive: true });
  }
}

/** The name under which the page knows a file of the machine that serves it. */
export function remoteUri(authority, file) {
  return `vscode-remote://${authority}${pathToFileURL(path.resolve(file)).pathname}`;
}

/** The address that opens a folder, with what VS Code calls a payload: pairs that say how the window starts. */
export function addressOf(authority, { folder, payload = [] } = {}) {
  const address = new URL(`http://${authority}/`);
  if (folder)
    address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  else address.searchParams.set('ew', 'true');
  address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return address.href;
}
