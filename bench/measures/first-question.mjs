// How long somebody waits who opens files at once and asks where their citations lead, before the library can be ready.
import { join } from 'node:path';
import { nextTurn, pathOf } from '../driver.mjs';
import { median } from '../numbers.mjs';

const ASKED = 5;

/** From the start of the process until the right text is named; the median of several that are asked together. */
export async function firstQuestion(session, { files, questions: { probes } }) {
  const rightAfter = async ({ file, line, character, target }) => {
    const params = { textDocument: { uri: session.open(file) }, position: { line, character } };
    while (session.age < session.patience) {
      const { result } = await session.timed('textDocument/definition', params);
      const found = [result ?? []].flat().map(pathOf);
      if (found.length === 1 && found[0] === join(files, target)) return session.age;
      await nextTurn();
    }
    return session.age;
  };
  return { firstDefinition: median(await Promise.all(probes.slice(0, ASKED).map(rightAfter))) };
}
