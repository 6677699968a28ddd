import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fieldValues } from '../../../server/src/library/field-values';
import { FileEntry, type CitingStep, type TextStep } from '../../../server/src/library/file-entry';
import { pack } from '../../../server/src/library/packed-file';
import { headingsOf, heldTexts } from '../../../server/src/library/held-texts';
import { mentionsOf } from '../../../server/src/library/mention';
import { makePart, takePart } from '../../../server/src/library/part';
import { Packer, Unpacker } from '../../../server/src/library/packing';
import { Vocabulary } from '../../../server/src/library/vocabulary';
import { readFile } from '../../../server/src/statement/reading';
import { decode } from '../../../server/src/text/decoding';
import { findLineStarts } from '../../../server/src/text/lines';
import { root } from '../../support/project';

const samples = new URL('samples/', root);
const sampleTexts = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:txt|md|stmt)$/.test(entry.name))
  .map(({ name }) => ({ name, text: decode(readFileSync(new URL(encodeURIComponent(name), samples)))?.text ?? '' }));

/** One name for several titles, and one title with several days. */
const definitions = [
  '甲兰共和国和乙多王国联合声明',
  '一、双方重申恪守2001年3月4日签署的《甲乙条约》和2002年5月6日签署的《甲乙协定》（以下统称《两约》）。',
  '二、双方将根据2010年1月2日和2015年3月4日发表的《联合声明》发展关系，并落实《两约》和《甲乙议定书》。',
  '2016年9月5日于甲京',
].join('\n');
const texts = [...sampleTexts, { name: 'definitions.txt', text: definitions }];

describe('What a library keeps of a file', () => {
  const vocabulary = new Vocabulary();

  for (const { name, text } of texts) {
    it(`is all that was read of it: ${name}`, () => {
      const reading = readFile(text);
      const entry = new FileEntry(name, pack(name, reading, vocabulary), vocabulary);
      assert.deepEqual(entry.texts, heldTexts(name, reading));
      assert.deepEqual(
        entry.citing.map(({ mention }) => mention),
        mentionsOf(reading),
      );
      for (const citing of entry.citing)
        assert.equal(citing.text, citing.mention.text === null ? null : entry.texts[citing.mention.text]);
      assert.deepEqual(entry.fields, fieldValues(reading));
      assert.deepEqual(entry.lines, findLineStarts(text));
      assert.deepEqual(
        entry.texts.map((_, index) => entry.headings(index)),
        reading.statements.map((statement) => headingsOf(text, statement)),
      );
    });

    it(`unpacks one citation as it unpacks all: ${name}`, () => {
      const packed = pack(name, readFile(text), vocabulary);
      const all = new FileEntry(name, packed, vocabulary).citing;
      all.forEach((citing, index) => {
        assert.deepEqual(new FileEntry(name, packed, vocabulary).citingAt(index), citing);
      });
      const entry = new FileEntry(name, packed, vocabulary);
      const alone = all.map((_, index) => entry.citingAt(index));
      alone.forEach((citing, index) => {
        assert.equal(citing, entry.citing[index]);
        assert.equal(citing, entry.citingAt(index));
      });
      assert.equal(entry.citingAt(all.length), undefined);
    });

    it(`can be gone through without being unpacked: ${name}`, () => {
      const entry = new FileEntry(name, pack(name, readFile(text), vocabulary), vocabulary);
      const word = (number: number): string | null => (number < 0 ? null : vocabulary.words.word(number));
      const citing: CitingStep[] = [];
      entry.eachCiting((step) => citing.push({ ...step }));
      assert.deepEqual(
        citing.map(({ title, on, name, meant, instrument, draft, isDefined }) => [
          word(name),
          word(meant),
          vocabulary.title(title).normal,
          word(on),
          instrument,
          draft,
          isDefined,
        ]),
        entry.citing.map(({ mention: { name, defined, title, on, instrument, draft } }) => [
          name,
          defined?.name ?? name,
          defined?.title ?? title,
          defined === null ? on : defined.on,
          instrument,
          defined?.draft ?? draft,
          defined !== null,
        ]),
      );
      const held: TextStep[] = [];
      entry.eachText((step) => held.push({ ...step }));
      assert.deepEqual(
        held.map(({ name, signed, printed, kind }) => [
          vocabulary.name(name).title,
          word(signed),
          word(printed),
          word(kind),
        ]),
        entry.texts.map(({ title, signed, printed, kind }) => [title, signed, printed, kind]),
      );
    });
  }

  it('is what the sentences of its citations tell of the time', () => {
    const text = [
      '甲兰共和国和乙多王国联合声明',
      '双方声明如下：',
      '一、访问期间，双方签署了《甲乙协定》（以下称《协定》）、双方签署了《甲乙条约》。几年前签署的《甲乙议定书》和《协定》。',
      '二、双方将签署《甲乙公约》，落实2005年7月4日签署的《甲乙公报》。',
      '2013年9月5日于甲京',
    ].join('\n');
    const reading = readFile(text);
    const entry = new FileEntry('told.txt', pack('told.txt', reading, vocabulary), vocabulary);
    const mentions = entry.citing.map(({ mention }) => mention);
    assert.deepEqual(mentions, mentionsOf(reading));
    assert.ok(mentions.some(({ signedAbout, unsure }) => signedAbout === '2013-09-05' && !unsure));
    assert.ok(mentions.some(({ signedAbout, unsure }) => signedAbout === null && unsure));
    const steps: number[] = [];
    entry.eachCiting(({ on }) => steps.push(on));
    assert.equal(steps.filter((on) => on !== -1).length, 1);
    const other = new Vocabulary();
    const [file] = takePart(makePart([{ uri: 'told.txt', stamp: '', packed: entry.packed }], vocabulary), other);
    assert.ok(file);
    assert.deepEqual(
      new FileEntry('told.txt', file.packed, other).citing.map(({ mention }) => mention),
      mentions,
    );
  });

  it('is a small part of its text', () => {
    const read = texts.map(({ name, text }) => ({ text, ...pack(name, readFile(text), vocabulary) }));
    const length = read.reduce((sum, { text }) => sum + text.length, 0);
    const kept = read.reduce((sum, each) => sum + each.texts.length + each.citing.length + each.lines.length, 0);
    assert.ok(kept < length / 10, `${kept} of ${length}`);
  });

  it('holds any whole numbers in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(Number.MAX_SAFE_INTEGER)), fc.nat(20), (numbers, skipped) => {
        const packer = new Packer();
        for (const number of numbers) packer.put(number);
        const packed = packer.take();
        const from = new Unpacker(packed);
        from.skip(Math.min(skipped, numbers.length));
        const found: number[] = [];
        while (!from.isAtEnd()) found.push(from.next());
        assert.deepEqual(found, numbers.slice(skipped));
        assert.equal(packer.take(), '');
      }),
    );
  });
});
