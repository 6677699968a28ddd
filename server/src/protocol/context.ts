import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';
import type { OpenDocuments } from './open-documents';
import type { Workspace } from './workspace';

/** What the requests of a client are answered with. `client` and `workspace` are known from `initialize` on. */
export interface Context {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly client: ClientAbilities;
  readonly workspace: Workspace;
}
