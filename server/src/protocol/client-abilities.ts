import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from './requests';

/** What the client can do, of all that makes a difference here. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  /** It watches the files that it is asked to watch. */
  readonly watchers: boolean;
  /** It underlines the whole of what a definition starts from. */
  readonly definitionLinks: boolean;
  readonly inlayHintRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly diagnosticRefresh: boolean;
  /** It asks for the problems of a document; to any other they are sent. */
  readonly diagnosticPull: boolean;
  /** It shows parts within parts; any other gets one list. */
  readonly nestedSymbols: boolean;
  /** It has said what it can show, and Markdown is not among it. */
  readonly plainHover: boolean;
  readonly plainDocumentation: boolean;
  /** An edit can say for which version of a document it was worked out. */
  readonly versionedEdits: boolean;
  /** It shows a change of many files before it is made. */
  readonly annotatedEdits: boolean;
  /** It asks for the edit of an offer when the user has chosen it, and brings back what is kept in the offer. */
  readonly lazyEdits: boolean;
  readonly fileCreation: boolean;
  /** What is put in can say where the cursor goes. */
  readonly snippets: boolean;
  /** Where the server may keep what it read until the next start; null where it may not. */
  readonly cacheFolder: string | null;
  readonly pages: boolean;
  readonly commands: boolean;
}

export const NO_ABILITIES: ClientAbilities = {
  configuration: false,
  workspaceFolders: false,
  progress: false,
  watchers: false,
  definitionLinks: false,
  inlayHintRefresh: false,
  codeLensRefresh: false,
  diagnosticRefresh: false,
  diagnosticPull: false,
  nestedSymbols: false,
  plainHover: false,
  plainDocumentation: false,
  versionedEdits: false,
  annotatedEdits: false,
  lazyEdits: false,
  fileCreation: false,
  snippets: false,
  cacheFolder: null,
  pages: false,
  commands: false,
};

export function optionsOf({ initializationOptions }: InitializeParams): ClientOptions {
  return (initializationOptions ?? {}) as ClientOptions;
}

export function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { workspace, window, textDocument } = params.capabilities;
  const options = optionsOf(params);
  return {
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    watchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    diagnosticPull: textDocument?.diagnostic !== undefined,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    plainHover: isPlain(textDocument?.hover?.contentFormat),
    plainDocumentation: isPlain(textDocument?.completion?.completionItem?.documentationFormat),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    lazyEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    fileCreation:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    cacheFolder: typeof options.cacheFolder === 'string' ? options.cacheFolder : null,
    pages: options.pages === true,
    commands: options.commands === true,
  };
}

/** A client that says nothing of it shows Markdown. */
function isPlain(formats: readonly MarkupKind[] | undefined): boolean {
  return formats !== undefined && formats.length > 0 && !formats.includes(MarkupKind.Markdown);
}
