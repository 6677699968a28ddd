// Servers of others, installed into a folder of their own and run as they are. They know Markdown; the archive is given to them as that.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureMarkdownArchive } from './markdown-archive.mjs';
import { answerAsMarkdownClient } from './markdown-client.mjs';

/** The versions are fixed, so that two runs compare the same. */
const PACKAGES = { 'vscode-markdown-languageserver': '0.5.0', rumdl: '0.2.75', 'markdown-it': '14.1.0' };
const PATIENCE_MILLISECONDS = 120_000;

const VALIDATION = {
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
      ignoredLinks: [],
    },
    suggest: { paths: { enabled: true } },
    occurrencesHighlight: { enabled: true },
  },
};

/** The peers that could be installed, the archive that they can read, and what is to be said of those that could not. */
export function preparePeers(folder, archive) {
  const notes = install(folder);
  const modules = join(folder, 'node_modules');
  const shared = { languageId: 'markdown', hasLibrary: true, patience: PATIENCE_MILLISECONDS };
  const servers = [
    {
      ...shared,
      name: 'vscode-markdown',
      command: [process.execPath, join(modules, 'vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
      options: { markdownFileExtensions: ['md'] },
      settings: VALIDATION,
      attach: (connection, workspace, textOf) =>
        answerAsMarkdownClient(connection, workspace, textOf, parserIn(folder)),
    },
    {
      ...shared,
      name: 'rumdl',
      command: [join(modules, `@rumdl/cli-${process.platform}-${process.arch}`, 'rumdl'), 'server'],
    },
  ];
  const isThere = ({ command }) => command.slice(0, -1).every((path) => existsSync(path));
  for (const server of servers) if (!isThere(server)) notes.push(`${server.name} is not installed and was left out`);
  const there = servers.filter(isThere);
  return { servers: there, notes, archive: there.length === 0 ? null : ensureMarkdownArchive(archive) };
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(PACKAGES).filter(([name, version]) => versionIn(folder, name) !== version);
  if (wanted.length === 0) return [];
  const packages = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  try {
    // On Windows npm is a script, which only a shell runs.
    const isScript = process.platform === 'win32';
    const args = ['install', '--prefix', folder, '--no-save', ...quiet, ...packages];
    execFileSync('npm', args, { stdio: 'pipe', shell: isScript });
    return [];
  } catch (error) {
    return [
      `peers could not be installed: ${
        String(error.stderr ?? error.message)
          .trim()
          .split('\n')[0]
      }`,
    ];
  }
}

function versionIn(folder, name) {
  try {
    return createRequire(join(folder, 'package.json'))(join(folder, 'node_modules', name, 'package.json')).version;
  } catch {
    return null;
  }
}

function parserIn(folder) {
  const MarkdownIt = createRequire(join(folder, 'package.json'))('markdown-it');
  return new MarkdownIt({ html: true });
}
