import { renumber, type PackedFile, type Renumbering } from './packed-file';
import { Vocabulary, type VocabularyInNumbers } from './vocabulary';

/** Some files of a library with all the words that they need, so that they can be written down, sent, and taken into another library. */
export interface Part extends VocabularyInNumbers {
  readonly files: readonly FileOfPart[];
}

export interface FileOfPart {
  readonly uri: string;
  /** What the file looked like from outside when it was read. */
  readonly stamp: string;
  readonly packed: PackedFile;
}

/** So many files make a part: one is written and read in a moment. */
export const FILES_OF_PART = 400;

/** Puts files of a library together. */
export function makePart(files: readonly FileOfPart[], from: Vocabulary): Part {
  const own = new Vocabulary();
  const title = (number: number): number => {
    const { normal, own: owner } = from.title(number);
    return own.numberOfTitle(normal, owner);
  };
  const numbers = remembering({
    word: (number) => own.words.numberOf(from.words.word(number)),
    list: (number) => own.numberOfList(from.list(number)),
    title,
    name: (number) => {
      const { title: words, parties, means } = from.name(number);
      return own.numberOfName(words, parties, title(means.number));
    },
  });
  const renumbered = files.map(({ uri, stamp, packed }) => ({ uri, stamp, packed: renumber(packed, numbers) }));
  return { ...own.asNumbers(), files: renumbered };
}

/** Takes the files of a part into another vocabulary. */
export function takePart({ words, lists, titles, names, files }: Part, into: Vocabulary): FileOfPart[] {
  const word = (number = 0): string => words[number] ?? '';
  const list = (number = 0): string[] => lists[number]?.map(word) ?? [];
  const title = (number = 0): number => {
    const [own, parties, rest, abbreviated] = titles[number] ?? [];
    return into.numberOfTitle({ parties: list(parties), rest: word(rest), abbreviated: abbreviated === 1 }, list(own));
  };
  const numbers = remembering({
    word: (number) => into.words.numberOf(word(number)),
    list: (number) => into.numberOfList(list(number)),
    title,
    name: (number) => {
      const [words, parties, means] = names[number] ?? [];
      return into.numberOfName(word(words), list(parties), title(means));
    },
  });
  return files.map(({ uri, stamp, packed }) => ({ uri, stamp, packed: renumber(packed, numbers) }));
}

/** Works each number out once. */
function remembering({ word, list, title, name }: Renumbering): Renumbering {
  const [words, lists, titles, names]: [number[], number[], number[], number[]] = [[], [], [], []];
  return {
    word: (number) => (words[number] ??= word(number)),
    list: (number) => (lists[number] ??= list(number)),
    title: (number) => (titles[number] ??= title(number)),
    name: (number) => (names[number] ??= name(number)),
  };
}
