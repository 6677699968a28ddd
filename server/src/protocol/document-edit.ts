import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from './client-abilities';

/** The edit of one document, as it stands: a client that knows versions refuses what was worked out for an older text. */
export function editOfDocument(
  { versionedEdits }: Pick<ClientAbilities, 'versionedEdits'>,
  { uri, version }: TextDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}
