import * as vscode from 'vscode';
import { RELATIONS_REQUEST, type Relation, type Relations } from '../../server/src/protocol/requests';
import { askAtCursor } from './ask-at-cursor';
import type { ServerConnection } from './server-connection';

/** So long moves of the cursor and changes of files are gathered. */
const GATHERING_MS = 200;

/** The view is there where the editor in front shows a statement. */
const IN_FRONT = 'communique.statementInFront';

interface Group {
  readonly name: string;
  readonly relations: readonly Relation[];
}

/** The view of who cites the statement at the cursor, what it cites, and its copies. */
export function showRelations(
  server: ServerConnection,
  isStatement: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let shown: Relations | null = null;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const provider: vscode.TreeDataProvider<Group | Relation> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => {
      if (element === undefined) return shown === null ? [] : groupsOf(shown);
      return 'relations' in element ? [...element.relations] : [];
    },
    getTreeItem: (element) => ('relations' in element ? itemOfGroup(element) : itemOf(element)),
  };
  const view = vscode.window.createTreeView('communique.relations', { treeDataProvider: provider });

  let [isAsking, isDue] = [false, false];

  /** One question at a time: while a library is being read, each waits for the end of it. */
  const refresh = async (): Promise<void> => {
    if (!view.visible || !isInFront()) return;
    isDue = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      show(await askAtCursor<Relations>(server, RELATIONS_REQUEST));
    } catch {
      // A server that ends while it is asked is started again, and then the library changes.
    } finally {
      isAsking = false;
      if (isDue) plan();
    }
  };
  const show = (found: Relations | null): void => {
    if (JSON.stringify(found) === JSON.stringify(shown)) return;
    shown = found;
    if (found === null) delete view.description;
    else view.description = found.title;
    changed.fire(undefined);
  };
  const isInFront = (): boolean => {
    const document = vscode.window.activeTextEditor?.document;
    return document !== undefined && isStatement(document);
  };
  const plan = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void refresh();
    }, GATHERING_MS);
  };
  const editorChanged = (): void => {
    // While the view itself or a page of ours has the focus, it stays as it is.
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || document.uri.scheme === 'communique') return;
    void vscode.commands.executeCommand('setContext', IN_FRONT, isStatement(document));
    plan();
  };
  editorChanged();
  return vscode.Disposable.from(
    changed,
    view,
    view.onDidChangeVisibility(plan),
    server.onDidChangeLibrary(plan),
    vscode.window.onDidChangeActiveTextEditor(editorChanged),
    vscode.window.onDidChangeTextEditorSelection(plan),
    // A text file becomes a statement when it has been looked at.
    vscode.workspace.onDidOpenTextDocument(editorChanged),
    new vscode.Disposable(() => {
      clearTimeout(gathering);
    }),
  );
}

function groupsOf({ citedBy, cites, copies }: Relations): Group[] {
  return [
    { name: vscode.l10n.t('Cited by'), relations: citedBy },
    { name: vscode.l10n.t('Cites'), relations: cites },
    { name: vscode.l10n.t('Other copies'), relations: copies },
  ].filter(({ relations }) => relations.length > 0);
}

function itemOfGroup({ name, relations }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(relations.length);
  return item;
}

const ICONS: Readonly<Record<Relation['kind'], string>> = {
  held: 'file-text',
  missing: 'circle-slash',
  ambiguous: 'question',
  article: 'note',
};

function itemOf({ kind, title, shortTitle, day, details, uri, at }: Relation): vscode.TreeItem {
  // A view is narrow.
  const item = new vscode.TreeItem(day === null ? shortTitle : `${day} ${shortTitle}`);
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  item.description = details.join(' · ');
  const target = vscode.Uri.parse(uri);
  // Two copies of a statement have all but this in common.
  const file = kind === 'missing' ? [] : [target.path.slice(target.path.lastIndexOf('/') + 1)];
  item.tooltip = [title, ...(day === null ? [] : [day]), ...details, ...file].join('\n');
  const place = at === null ? undefined : new vscode.Position(at.line, at.character);
  const options = place === undefined ? {} : { selection: new vscode.Range(place, place) };
  item.command = { command: 'vscode.open', title, arguments: [target, options] };
  return item;
}
