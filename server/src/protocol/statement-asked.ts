import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import type { Context } from './context';
import { statementAt, type OpenStatement } from './open-documents';
import { canonicalUri } from './uri';

/** What a client asks with that means the statement at a place. */
export interface PlaceAsked {
  readonly uri: string;
  readonly at: { readonly line: number; readonly character: number };
}

/** That statement, in its document and in the library. */
export interface StatementAsked {
  readonly library: Library;
  readonly open: OpenStatement;
  /** Its number among the statements of its file. */
  readonly index: number;
  readonly text: HeldText;
}

/** Null where no statement is open there. */
export async function statementAsked(context: Context, { uri, at }: PlaceAsked): Promise<StatementAsked | null> {
  const library = await context.workspace.library.whenReady();
  const open = context.documents.find(uri);
  if (open === null) return null;
  const index = statementAt(open, at);
  const text = library.get(canonicalUri(uri))?.texts[index];
  return text === undefined ? null : { library, open, index, text };
}
