import assert from 'node:assert/strict';
import { fieldHover } from '../../../server/src/features/field-hover';
import type { Hover } from '../../../server/src/features/hover';
import { readFile } from '../../../server/src/statement/reading';
import { speak } from '../../../server/src/strings/language';
import { FIELD_CODES } from '../../../server/src/syntax/field-codes';
import { slice } from '../../../server/src/text/span';
import { taggedStatement } from './tagged-fixture';

/** The hover at the cursor ‸ of a fixture, and the text that it belongs to. */
function hoverAt(fixture: string): { hover: Hover | null; over: string | null } {
  const offset = fixture.indexOf('‸');
  const text = fixture.replace('‸', '');
  const hover = fieldHover(readFile(text), offset);
  return { hover, over: hover && slice(text, hover.span) };
}

describe('The hover on a tag', () => {
  before(() => {
    speak('en');
  });
  after(() => {
    speak('en');
  });

  it('says what the field is, over the whole tag', () => {
    const { hover, over } = hoverAt('〖BT/标题〗甲〖-BT/标题〗\n〖‸TC/体裁〗公文〖-TC/体裁〗');
    assert.equal(over, '〖TC/体裁〗');
    assert.equal(
      hover?.markdown,
      '**体裁** `TC`\n\nGenre given by the archive. It does not tell a statement from news.',
    );
  });

  it('is on the closing tag, too', () => {
    assert.equal(hoverAt('〖ZW/正文〗甲〖-Z‸W/正文〗').over, '〖-ZW/正文〗');
  });

  it('is on the fields of a picture', () => {
    assert.equal(hoverAt(taggedStatement.replace('〖WJ', '〖‸WJ')).over, '〖WJ/文件〗');
  });

  it('is nowhere else', () => {
    assert.equal(hoverAt('〖ZW/正文〗‸甲〖-ZW/正文〗').hover, null);
    assert.equal(hoverAt('双方‸声明').hover, null);
    assert.equal(hoverAt('‸').hover, null);
  });

  it('reads the day of printing', () => {
    assert.match(
      hoverAt('〖‸RQ/日期〗20130906〖-RQ/日期〗\n〖ZW/正文〗甲〖-ZW/正文〗').hover?.markdown ?? '',
      /2013-09-06$/,
    );
  });

  it('says that a field is never closed', () => {
    const { hover } = hoverAt('〖‸BM/版名〗头版\n〖ZW/正文〗甲〖-ZW/正文〗');
    assert.match(hover?.markdown ?? '', /It is never closed: 〖-BM\/版名〗 is missing\./);
  });

  it('says that a closing tag does not match', () => {
    const { hover } = hoverAt('〖BM/版名〗头版〖-‸LM/栏目〗\n〖ZW/正文〗甲〖-ZW/正文〗');
    assert.match(hover?.markdown ?? '', /It closes 〖BM\/版名〗, which it does not match\./);
  });

  it('knows a field that the archive does not have by its label', () => {
    const { hover } = hoverAt('〖ZW/正文〗甲〖-ZW/正文〗\n〖‸QX/期限〗长期〖-QX/期限〗');
    assert.equal(hover?.markdown, '**期限** `QX`\n\nA field that the archive’s own table does not have.');
  });

  for (const { code, label } of FIELD_CODES) {
    it(`has a sentence in each language for ${code}`, () => {
      const fixture = `〖ZW/正文〗甲。〖-ZW/正文〗\n〖‸${code}/${label}〗〖-${code}/${label}〗`;
      const [english = '', chinese = ''] = ['en', 'zh-cn'].map((language) => {
        speak(language);
        return hoverAt(fixture).hover?.markdown.split('\n\n')[1] ?? '';
      });
      speak('en');
      assert.match(english, /^[A-Z].*\.$/s);
      assert.match(chinese, /[\u4e00-\u9fff].*。$/s);
      assert.notEqual(english, chinese);
    });
  }
});
