// The flags of the command line. A wrong one ends with one clear line.
import { parseArgs } from 'node:util';

const USAGE =
  'npm run bench -- [--sizes 1000,10000,100000] [--runs N] [--seed N] [--out file.json] [--only ours,naive,null] [--peers] [--server "command"]';

export class WrongOption extends Error {}

export function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '1000,10000' },
        runs: { type: 'string', default: '3' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        only: { type: 'string' },
        peers: { type: 'boolean', default: false },
        server: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new WrongOption(`${error.message.split('\n')[0]}\n${USAGE}`);
  }
  if (values.help) throw new WrongOption(USAGE);
  return {
    sizes: values.sizes.split(',').map((size) => wholeNumber('--sizes', size, 50)),
    runs: wholeNumber('--runs', values.runs, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    out: values.out,
    only: values.only?.split(','),
    peers: values.peers,
    server: values.server === undefined ? undefined : wordsOf(values.server),
  };
}

function wholeNumber(flag, written, least) {
  const number = Number(written);
  const isFine = /^\d+$/.test(written) && number >= least && number <= 100_000;
  if (!isFine) throw new WrongOption(`${flag}: ${JSON.stringify(written)} is no whole number from ${least} to 100000`);
  return number;
}

/** The words of a command; quotation marks keep a path with blanks together. */
function wordsOf(command) {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]);
  if (!words[0]) throw new WrongOption('--server: no command');
  return words;
}
