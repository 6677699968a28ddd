// How the server answers while it builds the library: a trivial request every five milliseconds, and the first outline of a file that is
// opened meanwhile. The longest answer is the longest time for which the server was deaf; whatever else the machine did is in it.
import { libraryReady } from './library-ready.mjs';

const EVERY_MILLISECONDS = 5;
/** The file is opened when so many requests are due, well into the building and long before its end. */
const OPENED_AT = 10;

export async function whileBuilding(session, archive) {
  const tiny = session.uriOf('tiny.stmt', archive.large);
  session.openText(tiny, '双方声明如下：\n一、重申恪守各项原则。\n');
  const answers = [];
  let firstOutline = null;
  let [due, isWaiting] = [0, false];
  const ask = async () => {
    isWaiting = true;
    answers.push((await session.timed('textDocument/documentSymbol', { textDocument: { uri: tiny } })).took);
    isWaiting = false;
  };
  const openAnother = async () => {
    const began = performance.now();
    const uri = session.open(archive.questions.whileBuilding);
    await session.request('textDocument/documentSymbol', { textDocument: { uri } });
    firstOutline = performance.now() - began;
  };
  const pending = [];
  const pace = setInterval(() => {
    const isOpening = ++due === OPENED_AT;
    if (isWaiting && !isOpening) return;
    const asked = isOpening ? openAnother() : ask();
    // A server that dies is told of below.
    asked.catch(() => undefined);
    pending.push(asked);
  }, EVERY_MILLISECONDS);
  const { ready } = await libraryReady(session, archive).finally(() => clearInterval(pace));
  await Promise.all(pending);
  return {
    longestBlock: Math.max(...answers),
    answersWhileBuilding: answers.length,
    // Where the library was ready sooner, nothing was opened while it was being built.
    firstOutlineWhileBuilding: due > OPENED_AT ? firstOutline : null,
    readyWhileAsked: ready,
  };
}
