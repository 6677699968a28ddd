import type { CodeActionKind, WorkspaceEdit } from 'vscode-languageserver';

/** What can be done to a document. Its title says all of it: what is done is found again by what was said. */
export interface Offer {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Worked out when it is chosen, where the client can wait until then; null where it turns out to change what else is read. */
  readonly edit: () => WorkspaceEdit | null;
}
