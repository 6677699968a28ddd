import { libraryPage } from '../features/pages/library-page';
import { missingPage } from '../features/pages/missing-page';
import { timeline } from '../features/pages/timeline';
import { takeInventory, type Inventory } from '../library/inventory';
import type { Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import { answer } from './answer';
import { checkPage } from './check-requests';
import { comparisonPage } from './compare-requests';
import type { Context } from './context';
import { inTurns } from './in-turns';
import { toPageText } from './page-text';
import { isLibraryPage, keyOfPage, partiesOfPage, timelineUri } from './page-uri';
import { PAGE_REQUEST, TIMELINE_REQUEST, type PageText } from './requests';
import { statementAsked, type PlaceAsked } from './statement-asked';

/** The pages that are made from the library, and where the one of a statement's parties is. */
export function answerPages(context: Context): void {
  const { connection } = context;

  connection.onRequest(
    PAGE_REQUEST,
    answer(connection, PAGE_REQUEST, null, async ({ uri }: { readonly uri: string }): Promise<PageText | null> => {
      const library = await context.workspace.library.whenReady();
      return (
        (await comparisonPage(context, library, uri)) ??
        timelinePage(library, uri) ??
        (await pageOfLibrary(library, uri)) ??
        checkPage(context, library, uri) ??
        (await pageOfMissing(context, library, uri))
      );
    }),
  );

  connection.onRequest(
    TIMELINE_REQUEST,
    answer(connection, TIMELINE_REQUEST, null, async (place: PlaceAsked): Promise<string | null> => {
      const own = (await statementAsked(context, place))?.text.own ?? [];
      return own.length === 0 ? null : timelineUri(own);
    }),
  );
}

async function pageOfMissing({ workspace }: Context, library: Library, uri: string): Promise<PageText | null> {
  const key = keyOfPage(uri);
  const missing = key === null ? null : new MissingInstruments(library).get(key);
  if (missing === null) return null;
  const texts = new Map<string, string>();
  for (const file of new Set(missing.citing.map((citing) => citing.file))) {
    const text = await workspace.library.textOf(file);
    if (text !== null) texts.set(file, text);
  }
  return toPageText(library, missingPage(missing, texts));
}

function timelinePage(library: Library, uri: string): PageText | null {
  const own = partiesOfPage(uri);
  return own === null ? null : toPageText(library, timeline(library, own));
}

async function pageOfLibrary(library: Library, uri: string): Promise<PageText | null> {
  return isLibraryPage(uri) ? toPageText(library, libraryPage(await inventoryOf(library))) : null;
}

interface Taking {
  /** Of the library, when it was begun. */
  readonly meaning: number;
  readonly inventory: Promise<Inventory>;
  isDone: boolean;
}

const takings = new WeakMap<Library, Taking>();

/** An open page is asked for at every change. One inventory is taken at a time, and none where files changed in nothing that others see. */
async function inventoryOf(library: Library): Promise<Inventory> {
  for (;;) {
    const known = takings.get(library);
    if (known?.meaning === library.meaning) return known.inventory;
    if (known === undefined || known.isDone) {
      const taking: Taking = { meaning: library.meaning, inventory: inTurns(takeInventory(library)), isDone: false };
      takings.set(library, taking);
      taking.inventory.then(
        () => (taking.isDone = true),
        () => takings.delete(library),
      );
      return taking.inventory;
    }
    await known.inventory.catch(() => undefined);
  }
}
