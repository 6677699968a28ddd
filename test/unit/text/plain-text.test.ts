import fc from 'fast-check';
import assert from 'node:assert/strict';
import { PAD } from '../../../server/src/text/markup';
import { asWritten, plainText } from '../../../server/src/text/plain-text';

const IN_TWO: readonly (readonly [string, string])[] = [
  ['甲兰共和国和乙多王国　', 'The Republic and the Kingdom'],
  ['愿加强两国友好关系　　', 'desirous of friendly relations'],
  ['决定缔结条约如左　　　', 'have agreed as follows'],
  ['第一条　　　　　　　　', 'ARTICLE THE FIRST'],
];
const EACH_IN_TWO = IN_TWO.map(([own, other]) => `${own}　　${other}`).join('\n');
const EACH_IN_ONE = IN_TWO.map(([own, other]) => own.trimEnd().padEnd(own.length + 2 + other.length)).join('\n');

describe('The plain text of a file', () => {
  const read: readonly (readonly [phenomenon: string, text: string, plain: string])[] = [
    ['marks half as wide', '一,甲(乙):丙;丁!', '一，甲（乙）：丙；丁！'],
    ['traditional characters with such marks', '關於甲,乙', '关于甲，乙'],
    [
      'links and blanks with names beside such marks',
      '甲,[乙](../1992/a.md),丙&nbsp;丁',
      `甲，[乙](../1992/a.md)，丙\u00a0${PAD.repeat(5)}丁`,
    ],
    ['lone carriage returns, form feeds and line separators', '甲\r乙\r\n丙\f丁\u2028戊', '甲\n乙\r\n丙\n丁\n戊'],
    [
      'what nobody sees, but for a mark at its beginning',
      '\ufeff甲\u200b乙\u00ad丙\ufeff',
      `\ufeff甲${PAD}乙${PAD}丙${PAD}`,
    ],
    [
      'titles in other marks than 《》',
      '<<甲乙协定>>、〈〈甲乙协定〉〉、＜＜甲乙协定＞＞、〈甲乙协定〉和“甲兰共和国和乙多王国协定”、「甲兰共和国政府和乙多王国政府关于丙河的换文」、『甲兰共和国和乙多王国协定』、≪甲乙协定≫、«甲乙协定»',
      ' 《甲乙协定》 、 《甲乙协定》 、 《甲乙协定》 、《甲乙协定》和《甲兰共和国和乙多王国协定》、《甲兰共和国政府和乙多王国政府关于丙河的换文》、《甲兰共和国和乙多王国协定》、《甲乙协定》、《甲乙协定》',
    ],
    [
      'titles of which a scan reads one mark right',
      '《甲乙协定>>、<<丙丁协定》、<<戊己协定>>',
      '《甲乙协定》 、 《丙丁协定》、 《戊己协定》 ',
    ],
    [
      'the articles and years that a scan misreads',
      '第—条　笫三条　第十—条　l960年1月（签　宇）',
      '第一条　第三条　第十一条　1960年1月（签　字）',
    ],
    ['a second column behind ideographic spaces', EACH_IN_TWO, EACH_IN_ONE],
    [
      'a title without its 》, and none of the next sentence',
      '《甲乙协定的规定。〈丙协定〉',
      '《甲乙协定的规定。《丙协定》',
    ],
    ['radicals out of a PDF', '缔约双⽅⼈⺠，⻓期⾦融', '缔约双方人民，长期金融'],
    [
      'hours, addresses and Latin words beside such marks',
      '甲,16:02 https://a.b/c Adisen, E.',
      '甲，16:02 https://a.b/c Adisen, E.',
    ],
  ];
  for (const [phenomenon, text, plain] of read) {
    it(`has others for ${phenomenon}`, () => {
      assert.equal(plainText(text), plain);
    });
  }

  it('is the text itself where its marks are those of Chinese', () => {
    const marked = [
      '《关于修改〈甲乙协定〉的议定书》',
      '（以下简称“协定”）',
      '“第三条　甲兰共和国和乙多王国的协定”',
      '甲〈略〉',
      'a << b >> c',
      '“甲兰共和国和乙多王国，协定”',
      '「协定',
      '甲 ≪ 乙',
      '『甲的一封信』',
      '« Accord »',
    ];
    for (const text of ['一，甲(乙)', 'a, b', '甲：乙', '', ...marked]) assert.equal(plainText(text), text);
  });

  it('has the length of the text, and is its own plain text', () => {
    const characters = fc.constantFrom(
      '甲',
      '⽅',
      '⺠',
      '關',
      ',',
      ':',
      '(',
      ')',
      '<',
      '〈',
      '〉',
      '>',
      '《',
      '》',
      '协定',
      'a',
      ' ',
      '\n',
      '，',
      '1',
    );
    fc.assert(
      fc.property(fc.array(characters), (each) => {
        const plain = plainText(each.join(''));
        assert.equal(plain.length, each.join('').length);
        assert.equal(plainText(plain), plain);
      }),
    );
  });

  it('is led back to what is written', () => {
    const written = '關於甲(乙)的條約,丙';
    const plain = plainText(written);
    assert.equal(asWritten('关于甲（乙）的条约', plain, written), '關於甲(乙)的條約');
    const page = '阿爾&middot;貝<b>克</b>夫 &#12298;甲&#x300B;';
    assert.equal(asWritten('阿尔·贝克夫', plainText(`${page}條`), page), '阿爾·貝克夫');
    assert.equal(asWritten('《甲》', plainText(page), page), '《甲》');
  });
});
