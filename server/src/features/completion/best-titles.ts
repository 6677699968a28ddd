import type { IndexedTitle, TitleOfDay } from '../../library/title-index';

/** A title on a day, and how much it belongs at the place: the greater the better. */
export interface Ranked {
  readonly title: IndexedTitle;
  readonly of: TitleOfDay;
  readonly rank: number;
}

/** So many of the best, the best first. */
export class Best {
  readonly #most: number;
  readonly ranked: Ranked[] = [];
  isFull = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something of this rank at most could be among them. */
  canTake(rank: number): boolean {
    const last = this.ranked.length < this.#most ? undefined : this.ranked.at(-1);
    if (last === undefined || rank >= last.rank) return true;
    this.isFull = true;
    return false;
  }

  add(one: Ranked): void {
    const last = this.ranked.at(-1);
    if (last !== undefined && this.ranked.length === this.#most) {
      this.isFull = true;
      if (!isBefore(one, last)) return;
      this.ranked.pop();
    }
    let at = this.ranked.length;
    for (let above = this.ranked[at - 1]; above !== undefined && isBefore(one, above); above = this.ranked[at - 1])
      at--;
    this.ranked.splice(at, 0, one);
  }
}

/** Of one rank the newer comes first, then the shorter: the order in which files were read must not show. */
function isBefore(one: Ranked, other: Ranked): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.of.day !== other.of.day) return one.of.day > other.of.day;
  const [name, than] = [one.title.name, other.title.name];
  return name.length !== than.length ? name.length < than.length : name < than;
}
