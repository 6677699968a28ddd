// What peers are asked: of the library that they make of links, and while somebody types. Definitions are left out, because a link is
// followed by other requests than a citation is.
import { Session } from '../driver.mjs';
import { typingInLarge, typingInSmall } from '../measures/documents.mjs';
import { libraryReady } from '../measures/library-ready.mjs';
import { referencesWarm } from '../measures/references.mjs';
import { symbols } from '../measures/symbols.mjs';
import { progress } from '../progress.mjs';

export async function measurePeers(servers, archive, runs, notes) {
  const measured = {};
  for (let run = 1; run <= runs; run++) {
    for (const server of servers) {
      const result = {};
      const take = async (phase, work) => {
        progress(`${archive.size} files`, phase, server.name, `run ${run} of ${runs}`);
        const session = new Session(server, archive.files);
        try {
          result.initialize = await session.initialize(server.options);
          await work(session, result);
        } catch (error) {
          notes.push(
            `${server.name}, ${archive.size} files, ${phase}, run ${run}: ${error.message.trim().slice(0, 200)}`,
          );
        } finally {
          await session.stop();
        }
      };
      await take('library', (session, into) => library(session, archive, into));
      await take('documents', (session, into) => documents(session, archive, into));
      (measured[server.name] ??= []).push(result);
    }
  }
  return measured;
}

/** What was measured before a server fails is kept. */
async function library(session, archive, into) {
  if (session.capabilities.workspaceSymbolProvider) Object.assign(into, await symbols(session, archive));
  const { hub, ...found } = await libraryReady(session, archive);
  Object.assign(into, found, await referencesWarm(hub));
  const { peakMemory, processorTime } = session.usage();
  Object.assign(into, { peakWhenReady: peakMemory, processorTime });
}

async function documents(session, archive, into) {
  Object.assign(into, await typingInSmall(session, archive));
  Object.assign(into, await typingInLarge(session, archive));
  const { peakMemory, processorTime } = session.usage();
  Object.assign(into, { peakWithLarge: peakMemory, processorTimeInAll: processorTime });
}
