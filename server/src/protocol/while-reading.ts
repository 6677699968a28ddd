import type { Meaning } from '../features/meaning-at';
import { DAY_LENGTH } from '../library/known';
import type { Library } from '../library/library';
import type { Mention } from '../library/mention';
import { resolve } from '../library/resolve';
import { FILES_OF_TURN, TitleIndex } from '../library/title-index';
import type { SoFar, WorkspaceLibrary } from '../library/workspace-library';
import { nextTurn } from './answer';

/** Whoever looks at a card while a large library is read for the first time, or writes, is answered after this by what is known. */
const PATIENCE_MS = 2000;

/**
 * The library as soon as it says for sure what is cited. What has both the title and the day of a citation is meant, whatever is read after
 * it; of all else nothing is known before everything is read.
 */
export async function whenSure(workspace: WorkspaceLibrary, mention: Mention): Promise<Library> {
  await workspace.whenLookedFor(mention.name);
  const { library, isWhole } = workspace.soFar();
  return isWhole || isSure(library, mention) ? library : workspace.whenReady();
}

/** In a year or a month a text of that title may have been signed that is not read yet. */
function isSure(library: Library, mention: Mention): boolean {
  return library.asked(mention).on?.length === DAY_LENGTH && resolve(library, mention).certainty === 'exact';
}

/** All of it, or what is known when whoever asks has waited long enough. */
export function knownLibrary(workspace: WorkspaceLibrary): Promise<SoFar> {
  return knownAfter(workspace, workspace.whenReady());
}

/** What is known then of what something means. */
export async function knownOf(workspace: WorkspaceLibrary, meaning: Meaning): Promise<SoFar> {
  if (meaning.kind === 'short-name') return workspace.soFar();
  const isCitation = meaning.kind === 'citation';
  return knownAfter(workspace, isCitation ? whenSure(workspace, meaning.mention) : workspace.whenReady());
}

/** The titles that are known then, ready to be searched. */
export async function knownTitles(workspace: WorkspaceLibrary): Promise<SoFar> {
  let known = await knownLibrary(workspace);
  while (!known.isWhole && TitleIndex.prepare(known.library, FILES_OF_TURN)) {
    await nextTurn();
    known = workspace.soFar();
  }
  return known;
}

async function knownAfter(workspace: WorkspaceLibrary, known: Promise<unknown>): Promise<SoFar> {
  const now = workspace.soFar();
  if (now.isWhole) return now;
  await Promise.race([known, nextTurn(PATIENCE_MS)]);
  return workspace.soFar();
}
