// A paragraph that knows where its citations stand, so that the manifest need not look for them in the finished text.

export class Paragraph {
  text = '';
  /** @type {{ at: number, length: number, certainty: string, means: number[] }[]} */
  citations = [];

  constructor(words = '') {
    this.text = words;
  }

  add(words) {
    this.text += words;
    return this;
  }

  /** Adds 《name》. `truth` says what it means (numbers of instruments) and how sure that is. */
  cite(name, { certainty, means }) {
    this.citations.push({ at: this.text.length, length: name.length + 2, certainty, means });
    this.text += `《${name}》`;
    return this;
  }
}
