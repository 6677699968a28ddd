import assert from 'node:assert/strict';
import { Archive } from '../../library/archive';
import { Typing } from './typing';

const type = (text: string): Typing => new Typing(new Archive({ 'a.txt': text }));

describe('Behind 〖', () => {
  for (const [name, text] of [
    ['that the editor has closed', '〖‸〗'],
    ['that stands alone', '〖‸'],
    ['behind a letter', '〖b‸〗'],
    ['behind a code', '〖BT‸〗'],
    ['behind a label', '〖标‸'],
  ] as const) {
    it(`a pair of tags is put in, ${name}`, () => {
      assert.equal(type(text).choose('〖BT/标题〗〖-BT/标题〗'), '〖BT/标题〗‸〖-BT/标题〗');
    });
  }

  it('what this record lacks comes first, in the archive’s order', () => {
    const text =
      '〖ZQ/总期〗1〖-ZQ/总期〗\r\n〖RQ/日期〗20130906〖-RQ/日期〗\r\n〖‸〗\r\n〖BT/标题〗声明〖-BT/标题〗\r\n';
    const codes = type(text).labels.map((label) => label.slice(1, 3));
    assert.deepEqual(codes.slice(0, 3), ['BH', 'TH', 'YT']);
    assert.deepEqual(codes.slice(-3), ['ZQ', 'RQ', 'BT']);
    assert.equal(type(text).choose('〖BH/版号〗〖-BH/版号〗'), '〖BH/版号〗‸〖-BH/版号〗');
  });

  it('the record in which it stands counts, and no other', () => {
    const one = '〖ZQ/总期〗1〖-ZQ/总期〗\n〖ZW/正文〗\n    文\n〖-ZW/正文〗\n';
    assert.equal(type(`${one}〖ZQ/总期〗2〖-ZQ/总期〗\n〖‸〗`).labels[0]?.slice(1, 3), 'RQ');
  });

  it('a field that is open on this line is closed first', () => {
    const typing = type('〖BT/标题〗𠮷声明〖‸〗');
    assert.equal(typing.labels[0], '〖-BT/标题〗');
    assert.equal(typing.choose('〖-BT/标题〗'), '〖BT/标题〗𠮷声明〖-BT/标题〗‸');
  });

  it('〖- begins a closing tag', () => {
    assert.equal(type('〖ZW/正文〗\n    文\n〖-‸〗').labels[0], '〖-ZW/正文〗');
    assert.equal(type('〖BT/标题〗声明〖-‸').choose('〖-BT/标题〗'), '〖BT/标题〗声明〖-BT/标题〗‸');
  });

  it('a tag that is there becomes another one, and not a pair', () => {
    assert.equal(type('〖L‸T/标题〗声明〖-BT/标题〗').choose('〖LM/栏目〗'), '〖LM/栏目〗‸声明〖-BT/标题〗');
  });

  it('the text stands on lines of its own', () => {
    const whole = type('〖‸〗').offers.find(({ label }) => label.startsWith('〖ZW'));
    assert.equal(whole?.text, '〖ZW/正文〗\n    \n〖-ZW/正文〗');
  });
});
