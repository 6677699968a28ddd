// What one server is asked, each time in a fresh process. Every function hands back plain numbers under the names of rows.mjs.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cacheOptions, Session } from './driver.mjs';
import { completion } from './measures/completion.mjs';
import { definitions } from './measures/definition.mjs';
import { typingInLarge, typingInSmall } from './measures/documents.mjs';
import { firstQuestion } from './measures/first-question.mjs';
import { libraryReady } from './measures/library-ready.mjs';
import { referencesWarm } from './measures/references.mjs';
import { symbols } from './measures/symbols.mjs';
import { whileBuilding } from './measures/while-building.mjs';

async function inSession(server, archive, options, work) {
  const session = new Session(server, archive.files);
  try {
    const initialize = await session.initialize({ ...server.options, ...options });
    return await work(session, initialize);
  } finally {
    await session.stop();
  }
}

/** The first start, without a cache, and everything that is asked of a library and of documents. */
export function coldStart(server, archive) {
  return inSession(server, archive, {}, async (session, initialize) => {
    const measured = { initialize };
    if (server.hasLibrary) {
      const { ready, recall, precision, hub } = await libraryReady(session, archive);
      const { peakMemory, processorTime } = session.usage();
      Object.assign(measured, { ready, recall, precision, processorTime, peakWhenReady: peakMemory });
      Object.assign(measured, await referencesWarm(hub));
      hub.close();
      if (session.capabilities.definitionProvider) Object.assign(measured, await definitions(session, archive));
      if (session.capabilities.workspaceSymbolProvider) Object.assign(measured, await symbols(session, archive));
      if (session.capabilities.completionProvider) Object.assign(measured, await completion(session, archive));
    }
    Object.assign(measured, await typingInSmall(session, archive));
    measured.peakMemory = session.usage().peakMemory;
    Object.assign(measured, await typingInLarge(session, archive));
    const { peakMemory, processorTime } = session.usage();
    return { ...measured, peakWithLarge: peakMemory, processorTimeInAll: processorTime };
  });
}

/** How it answers while it builds its library: whoever asks again and again, and who asks a question of the whole library at once. */
export async function building(server, archive) {
  const answers = await inSession(server, archive, {}, (session) => whileBuilding(session, archive));
  const first = await inSession(server, archive, {}, (session) => firstQuestion(session, archive));
  return { ...answers, ...first };
}

/** A start that fills the cache, and a second one over the same files. */
export async function secondStart(server, archive, cacheFolder) {
  rmSync(cacheFolder, { recursive: true, force: true });
  mkdirSync(cacheFolder, { recursive: true });
  const ready = async (session) => {
    const { ready, recall, precision } = await libraryReady(session, archive);
    return { ready, recall, precision, ...session.usage() };
  };
  const filling = await inSession(server, archive, cacheOptions(cacheFolder), ready);
  const hasCache = readdirSync(cacheFolder).length > 0;
  const second = await inSession(server, archive, cacheOptions(cacheFolder), ready);
  rmSync(cacheFolder, { recursive: true, force: true });
  return {
    filling: filling.ready,
    isCached: hasCache ? 1 : 0,
    secondReady: second.ready,
    secondRecall: second.recall,
    secondPrecision: second.precision,
    secondPeak: second.peakMemory,
    secondProcessorTime: second.processorTime,
  };
}
