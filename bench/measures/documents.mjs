// Typing in a document of ordinary size, and in large ones that lie outside the workspace.
import { typing } from './typing.mjs';

const EDITS = 100;
const EDITS_OF_LARGE = 20;

export async function typingInSmall(session, { questions }) {
  const uri = session.open(questions.typing.file);
  await session.request('textDocument/documentSymbol', { textDocument: { uri } });
  const measured = await typing(session, uri, questions.typing, EDITS, 'small');
  session.close(uri);
  return measured;
}

export async function typingInLarge(session, { large, questions }) {
  const measured = {};
  for (const [index, place] of questions.large.entries()) {
    const name = `large${index === 0 ? '' : index + 1}`;
    const began = performance.now();
    const uri = session.open(place.file, large);
    await session.request('textDocument/documentSymbol', { textDocument: { uri } });
    measured[`${name}Open`] = performance.now() - began;
    // The first pull of problems reads what the library says of all citations; typing pays for changes only.
    if (session.capabilities.diagnosticProvider)
      measured[`${name}FirstDiagnostics`] = (
        await session.timed('textDocument/diagnostic', { textDocument: { uri } })
      ).took;
    if (index === 0) Object.assign(measured, await typing(session, uri, place, EDITS_OF_LARGE, name));
    session.close(uri);
  }
  return measured;
}
