// Definitions of citations all over the archive, each in a file that is opened for it, as somebody reads.
import { join } from 'node:path';
import { pathOf } from '../driver.mjs';
import { spread } from '../numbers.mjs';

export async function definitions(session, { files, questions: { probes } }) {
  const latencies = [];
  let exact = 0;
  let exactSameTitled = 0;
  for (const { file, line, character, target, sameTitled } of probes) {
    const uri = session.open(file);
    const params = { textDocument: { uri }, position: { line, character } };
    const { result, took } = await session.timed('textDocument/definition', params);
    session.close(uri);
    latencies.push(took);
    const found = [result ?? []].flat().map(pathOf);
    if (found.length !== 1 || found[0] !== join(files, target)) continue;
    exact++;
    if (sameTitled) exactSameTitled++;
  }
  const ofSameTitled = probes.filter(({ sameTitled }) => sameTitled).length;
  return {
    ...spread('definition', latencies),
    definitionExact: (100 * exact) / probes.length,
    definitionExactSameTitled: ofSameTitled === 0 ? null : (100 * exactSameTitled) / ofSameTitled,
  };
}
