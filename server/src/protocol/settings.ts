import type { Connection } from 'vscode-languageserver';
import type { WantedHints } from '../features/inlay-hints';
import type { ProblemCode } from '../features/problem';
import { USUAL_LEVELS, type Severity } from '../features/problem-text';
import { USUAL_RULES, type FileRules } from '../library/file-filter';
import type { ClientAbilities } from './client-abilities';

/** What the user has set for a folder. */
export interface FolderSettings {
  readonly rules: FileRules;
  readonly hints: WantedHints;
  readonly codeLenses: boolean;
  /** How much each problem weighs; `off` is not shown. */
  readonly levels: Levels;
}

export type Levels = Readonly<Record<ProblemCode, Severity | 'off'>>;

export const USUAL_SETTINGS: FolderSettings = {
  rules: USUAL_RULES,
  hints: { dates: false, titles: false },
  codeLenses: true,
  levels: USUAL_LEVELS,
};

/** The settings of each of these places, in their order. A client that knows no settings has the usual ones. */
export async function settingsOf(
  connection: Connection,
  client: ClientAbilities,
  places: readonly string[],
): Promise<FolderSettings[]> {
  if (!client.configuration) return places.map(() => USUAL_SETTINGS);
  const sections = ['communique', 'files.exclude', 'files.encoding'];
  try {
    const answers: unknown[] = await connection.workspace.getConfiguration(
      places.flatMap((scopeUri) => sections.map((section) => ({ scopeUri, section }))),
    );
    return places.map((_, index) => {
      const [own, hidden, encoding] = answers.slice(index * sections.length, (index + 1) * sections.length);
      return readSettings(own, hidden, encoding);
    });
  } catch {
    // A client that says that it has settings and does not give them.
    return places.map(() => USUAL_SETTINGS);
  }
}

/** Whatever is not of the kind that it should be counts as not set: settings are written by hand. */
function readSettings(own: unknown, hidden: unknown, encoding: unknown): FolderSettings {
  const { include, exclude, largestFile, inlayHints, codeLens, problems } = recordOf(own);
  const { dates, titles } = recordOf(inlayHints);
  const hiddenPatterns = Object.entries(recordOf(hidden)).flatMap(([pattern, isHidden]) =>
    isHidden === true ? [pattern] : [],
  );
  return {
    rules: {
      include: patternsOf(include) ?? USUAL_RULES.include,
      exclude: [...(patternsOf(exclude) ?? USUAL_RULES.exclude), ...hiddenPatterns],
      largestFileMegabytes:
        typeof largestFile === 'number' && largestFile > 0 ? largestFile : USUAL_RULES.largestFileMegabytes,
      encoding: typeof encoding === 'string' ? encoding : null,
    },
    hints: { dates: dates === true, titles: titles === true },
    codeLenses: codeLens !== false,
    levels: levelsOf(problems),
  };
}

/** The usual levels, but for those that the user has set. */
function levelsOf(problems: unknown): Levels {
  const set = Object.entries(recordOf(problems)).filter(
    ([code, level]) =>
      code in USUAL_LEVELS && ['error', 'warning', 'information', 'hint', 'off'].includes(String(level)),
  );
  return { ...USUAL_LEVELS, ...(Object.fromEntries(set) as Partial<Levels>) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function patternsOf(value: unknown): readonly string[] | null {
  const patterns = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  return patterns.length > 0 || (Array.isArray(value) && value.length === 0) ? patterns : null;
}
