// A process that leads a group of its own, so that all that it starts ends together with it: extension hosts, language servers.
import { spawn } from 'node:child_process';
import { endGroup, endGroupAtOnce, whenLeaving } from './leaving.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, {
    ...options,
    // Windows knows no process groups, and would open a console window for a detached process.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let output = '';
  let seen = () => {};
  const note = (text) => {
    output = (output + text).slice(-100_000);
    seen();
  };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
    note(text);
  });
  child.stderr.setEncoding('utf8').on('data', note);

  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      note(`${command} cannot be run: ${error.message}`);
      resolve(error.message);
    });
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  let asked = false;
  const end = whenLeaving({
    gently: async () => {
      asked = true;
      if (child.pid) await endGroup(child.pid);
    },
    atOnce: () => {
      if (child.pid) endGroupAtOnce(child.pid);
    },
  });
  return {
    stdout: child.stdout,
    /** What it has printed, without its complaints. */
    printed: () => printed,
    /** The end of all that it has said, complaints among it. */
    output: () => output,
    /** Its exit code, the signal that ended it, or why it could not be started. */
    ended,
    /** The same, but only when it ends unasked: who waits for this is not troubled by an end that was wished for. */
    endedUnasked: new Promise((resolve) => {
      void ended.then((how) => {
        if (!asked) resolve(how);
      });
    }),
    end,
    /** The match as soon as the process has said this, or undefined when it ends without. */
    says: (pattern) =>
      new Promise((resolve) => {
        seen = () => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        seen();
        void ended.then(() => resolve(undefined));
      }),
  };
}
