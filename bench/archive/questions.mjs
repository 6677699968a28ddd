// What the bench will ask of an archive, with the right answers. Gathered while the files are made.
import { HUB_EVERY } from './instruments.mjs';
import { Random } from './random.mjs';

const PROBES = 200;
/** Half of the probes are citations of a title that several instruments have. */
const SAME_TITLED = PROBES / 2;

export class Questions {
  #archive;
  #random;
  #hub = [];
  /** Candidates for probes, thinned as they are found, so that they come from all over the archive. */
  #unique = [];
  #sameTitled = [];
  #typing = null;

  constructor(archive) {
    this.#archive = archive;
    this.#random = new Random(archive.seed, archive.instruments.length, 4);
  }

  /** Looks at a file that was made. */
  add(file) {
    const { path, citations, instrument } = file;
    const { instruments, byTitle, hub } = this.#archive;
    const sure = citations.filter(({ certainty }) => certainty === 'exact' || certainty === 'title');
    for (const { line, character, means } of citations)
      if (means.length === 1 && means[0] === hub.number) this.#hub.push({ file: path, line, character });
    if (sure.length > 0) {
      const { line, character, means } = this.#random.pick(sure);
      const target = instruments[means[0]];
      const probe = { file: path, line, character: character + 1, target: target.file };
      if (target !== hub) (byTitle.get(target.title).length > 1 ? this.#sameTitled : this.#unique).push(probe);
    }
    const isGoodForTyping = file.headings.length > 0 && file.layout === 'tagged' && file.encoding === 'utf-8';
    if (isGoodForTyping && instrument.number > instruments.length / 2) this.#typing ??= typingIn(file);
  }

  /** @param large the large files */
  all(large) {
    const { instruments, hub, states } = this.#archive;
    const first = instruments.find(({ kind }) => kind === '联合公报');
    const rare = instruments.find(({ kind }) => kind === '条约');
    const plainFile = this.#unique.find(({ file }) => file.endsWith('.txt')) ?? this.#unique[0];
    return {
      hub: { title: hub.title, day: hub.day, every: HUB_EVERY, places: this.#hub },
      probes: [
        ...this.#random
          .shuffled(this.#sameTitled)
          .slice(0, SAME_TITLED)
          .map((probe) => ({ ...probe, sameTitled: true })),
        ...this.#random.shuffled(this.#unique).slice(0, PROBES - SAME_TITLED),
      ],
      symbols: {
        rare: { query: rare.title, file: rare.file },
        many: { query: states[0].short },
        initials: { query: `${first.parties.map(({ letter }) => letter).join('')}jjgb`, file: first.file },
      },
      typing: this.#typing,
      whileBuilding: plainFile.file,
      large: large.map((file) => typingIn(file)),
    };
  }
}

/** Where the bench types: at the end of a heading in the middle of the file. */
function typingIn({ path, headings, bytes }) {
  return { file: path, bytes: bytes.length, ...headings[Math.floor(headings.length / 2)] };
}
