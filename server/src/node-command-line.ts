import { promises as fs } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { run } from './command-line/command';
import type { CommandLineHost } from './command-line/host';
import { speak } from './strings/language';

const host: CommandLineHost = {
  files: {
    stat: async (file) => {
      const stat = await fs.stat(file);
      return { kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size };
    },
    list: async (folder) => (await fs.readdir(folder)).sort(),
    read: (file) => fs.readFile(file),
    replace: replaceFile,
    join: (folder, name) => path.join(folder, name),
    folderOf: (file) => path.dirname(file),
    realPath: (file) => fs.realpath(file),
  },
  write: (text) =>
    new Promise((resolve) => {
      process.stdout.write(text, () => {
        resolve();
      });
    }),
  complain: (text) => {
    process.stderr.write(text);
  },
  outputIsTerminal: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  errorIsTerminal: process.stderr.isTTY,
  now: () => Date.now(),
};

/** Writes beside the file and then takes its place, so that nobody ever finds half a file. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  // A link goes on leading to the file; renamed over, it would be one itself.
  const target = await fs.realpath(file);
  await fs.access(target, fs.constants.W_OK);
  const { mode } = await fs.stat(target);
  const beside = path.join(path.dirname(target), `.${path.basename(target).slice(0, 40)}.${process.pid}.tmp`);
  try {
    const handle = await fs.open(beside, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, target);
  } catch (error) {
    await fs.rm(beside, { force: true });
    throw error;
  }
}

/** Runs the words of a call of `communique`, in the language of its environment. */
export async function runCommand(words: readonly string[]): Promise<void> {
  // `communique read … | head` closes the pipe early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  // An empty variable counts as one that is not set.
  speak(
    ['LC_ALL', 'LC_MESSAGES', 'LANG']
      .map((name) => process.env[name])
      .find((locale) => locale !== undefined && locale !== ''),
  );
  process.exitCode = await run(host, words, version);
}
