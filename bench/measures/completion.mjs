// What is offered behind 《, typed at the end of a heading and taken back again.
import { spread } from '../numbers.mjs';

const TIMES = 40;

export async function completion(session, { questions: { typing } }) {
  const uri = session.open(typing.file);
  const latencies = [];
  let offered = 0;
  let first = null;
  for (let count = 0; count <= TIMES; count++) {
    session.edit(uri, typing, 0, '《');
    const { result, took } = await session.timed('textDocument/completion', {
      textDocument: { uri },
      position: { line: typing.line, character: typing.character + 1 },
      context: { triggerKind: 2, triggerCharacter: '《' },
    });
    session.edit(uri, typing, 1, '');
    offered = (result?.items ?? result ?? []).length;
    if (first === null) first = took;
    else latencies.push(took);
  }
  session.close(uri);
  return { ...spread('completion', latencies), completionFirst: first, completionOffered: offered };
}
