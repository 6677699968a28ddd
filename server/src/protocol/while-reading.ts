import type { Meaning } from '../features/meaning-at';
import type { Library } from '../library/library';
import type { Mention } from '../library/mention';
import { resolve } from '../library/resolve';
import type { WorkspaceLibrary } from '../library/workspace-library';
import { nextTurn } from './answer';

/** Whoever looks at a card of a large library that is being read for the first time is told after this that it is. */
const PATIENCE_MS = 2000;

/**
 * The library as soon as it says for sure what is cited. What has both the title and the day of a citation is meant, whatever is read after
 * it; of all else nothing is known before everything is read.
 */
export async function whenSure(workspace: WorkspaceLibrary, mention: Mention): Promise<Library> {
  await workspace.whenLookedFor(mention.name);
  const { library, isWhole } = workspace.soFar();
  return isWhole || resolve(library, mention).certainty === 'exact' ? library : workspace.whenReady();
}

/** What is known of something when whoever asks has waited long enough. */
export async function whenPatienceEnds(
  workspace: WorkspaceLibrary,
  meaning: Meaning,
): Promise<{ readonly library: Library; readonly isWhole: boolean }> {
  if (meaning.kind !== 'short-name') {
    const known = meaning.kind === 'citation' ? whenSure(workspace, meaning.mention) : workspace.whenReady();
    await Promise.race([known, nextTurn(PATIENCE_MS)]);
  }
  return workspace.soFar();
}
