import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decode } from '../../../server/src/text/decoding';
import { encode } from '../../../server/src/text/encoding';
import { root } from '../../support/project';

const statement = '洛泽维亚共和国和瑟多兰王国联合声明\r\n一、双方重申1992年1月3日的《公报》。\r\n';
const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];
const sample = (name: string): Uint8Array => readFileSync(new URL(`samples/${name}`, root));

describe('The bytes of a file', () => {
  const files: readonly (readonly [phenomenon: string, bytes: number[], encoding: string])[] = [
    ['UTF-8', utf8(statement), 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(statement)], 'utf-8'],
    ['UTF-16 LE with a mark', [0xff, 0xfe, ...utf16le(statement)], 'utf-16le'],
    ['UTF-16 BE with a mark', [0xfe, 0xff, ...utf16be(statement)], 'utf-16be'],
    ['UTF-16 LE without a mark', utf16le(statement), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be(statement), 'utf-16be'],
  ];
  const INDENTED = '　　　　甲兰共和国代表\n　　　　乙多王国代表\n';
  for (const [encoding, write] of [
    ['utf-16le', utf16le],
    ['utf-16be', utf16be],
  ] as const)
    it(`are read as ${encoding} where ideographic spaces have more zero bytes than line ends and digits`, () => {
      assert.deepEqual(decode(Uint8Array.from(write(INDENTED))), { text: INDENTED, encoding, doubtful: false });
    });

  for (const [phenomenon, bytes, encoding] of files) {
    it(`are read as ${phenomenon}, and the mark is no character`, () => {
      assert.deepEqual(decode(Uint8Array.from(bytes)), { text: statement, encoding, doubtful: false });
    });
  }

  it('are read as GB18030, and give the same text as the copy in UTF-8', () => {
    const [gb, copy] = ['2009-洛泽维亚-瑟多兰-联合声明-GB18030.txt', '2009-洛泽维亚-瑟多兰-联合声明.txt'].map((name) =>
      decode(sample(name)),
    );
    assert.equal(gb?.encoding, 'gb18030');
    assert.equal(gb.doubtful, false);
    assert.equal(copy?.encoding, 'utf-8');
    assert.equal(gb.text.replaceAll('\r\n', '\n'), copy.text.replaceAll('\r\n', '\n'));
  });

  it('are read as GB18030 with characters of four bytes', () => {
    const bytes = [0xd6, 0xd0, 0x95, 0x34, 0xb2, 0x35, 0x0d, 0x0a];
    assert.deepEqual(decode(Uint8Array.from(bytes)), { text: '中𠮷\r\n', encoding: 'gb18030', doubtful: false });
  });

  it('are read as GB18030 where every pair of them would be a character of UTF-16, too', () => {
    // AC 50, AC 51 … are Han characters in GB18030, and in UTF-16 LE as well (催 …).
    const bytes: number[] = [];
    for (let at = 0; at < 40; at++) bytes.push(0xac, 0x50 + at);
    const decoded = decode(Uint8Array.from(bytes));
    assert.equal(decoded?.encoding, 'gb18030');
    assert.equal(decoded.doubtful, false);
    assert.equal(decoded.text.length, 40);
  });

  const traditional =
    '甲蘭共和國和乙多王國聯合公報\r\n一、雙方重申１９９２年１月３日的《公報》，願擴大貿易。\r\n二、雙方支持青年往來，和睦相處，在兩國首都互設中心。\r\n';

  it('are read as Big5 where its frequent characters show it, and written so', () => {
    const bytes = encode(traditional, 'big5', new Uint8Array());
    assert.ok(bytes !== null);
    assert.deepEqual(decode(bytes), { text: traditional, encoding: 'big5', doubtful: false });
    // The same characters in GB18030 are none of Big5.
    const gb = encode(traditional, 'gb18030', new Uint8Array());
    assert.equal(gb === null ? null : decode(gb)?.encoding, 'gb18030');
  });

  it('are not read as Big5 where they are too few to tell, nor written where it has no such character', () => {
    assert.equal(encode('甲國和乙國', 'big5', new Uint8Array()), null);
    assert.equal(encode(`${traditional}们`, 'big5', new Uint8Array()), null);
  });

  it('that are broken UTF-8 are still UTF-8, and doubtful', () => {
    const bytes = utf8(statement.repeat(4));
    bytes[bytes.length / 2] = 0xff;
    const decoded = decode(Uint8Array.from(bytes));
    assert.equal(decoded?.encoding, 'utf-8');
    assert.equal(decoded.doubtful, true);
    assert.ok(decoded.text.startsWith(statement));
    assert.ok(decoded.text.includes('\ufffd'));
  });

  it('that end in the middle of a character are doubtful', () => {
    const decoded = decode(Uint8Array.from(utf8(statement.trimEnd()).slice(0, -1)));
    assert.equal(decoded?.encoding, 'utf-8');
    assert.equal(decoded.doubtful, true);
  });

  it('that are odd in number behind a mark of UTF-16 are doubtful', () => {
    const decoded = decode(Uint8Array.from([0xff, 0xfe, ...utf16le(statement), 0x4e]));
    assert.equal(decoded?.encoding, 'utf-16le');
    assert.equal(decoded.doubtful, true);
  });

  it('that are none are an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', doubtful: false });
  });

  it('that are only a mark are an empty text', () => {
    for (const mark of [
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ])
      assert.equal(decode(Uint8Array.from(mark))?.text, '');
  });

  const noTexts: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
    ['a picture (PNG)', () => readFileSync(new URL('images/icon.png', root))],
    ['an archive', () => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x21, 0x00])],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, ...Array<number>(64).fill(0)])],
    ['nothing but zero bytes', () => new Uint8Array(1000)],
    ['control characters', () => Uint8Array.from({ length: 100 }, (_, at) => 1 + (at % 8))],
  ];
  for (const [what, bytes] of noTexts) {
    it(`are no text when they are ${what}`, () => {
      assert.equal(decode(bytes()), null);
    });
  }
});
