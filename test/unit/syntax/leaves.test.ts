import assert from 'node:assert/strict';
import { leavesOf } from '../../../server/src/syntax/leaves';
import { parse } from '../../../server/src/syntax/parse';
import { slice } from '../../../server/src/text/span';

const leaves = (text: string): string[] =>
  leavesOf(parse(text)).map((leaf) => `${leaf.kind} ${JSON.stringify(slice(text, leaf))}`);

describe('The leaves of a tree', () => {
  it('of a record are tags, values, paragraphs, and the blanks between', () => {
    assert.deepEqual(leaves('〖BT/标题〗甲〖-BT/标题〗\r\n〖ZW/正文〗\r\n    乙。\r\n〖-ZW/正文〗'), [
      'tag "〖BT/标题〗"',
      'value "甲"',
      'tag "〖-BT/标题〗"',
      'gap "\\r\\n"',
      'tag "〖ZW/正文〗"',
      'gap "\\r\\n    "',
      'paragraph "乙。"',
      'gap "\\r\\n"',
      'tag "〖-ZW/正文〗"',
    ]);
  });

  it('of a Markdown copy leave the hashes to the gaps', () => {
    assert.deepEqual(leaves('### 甲\n\n1994-05-19\n\n## 乙 ##\n\n丙。\n'), [
      'gap "### "',
      'value "甲"',
      'gap "\\n\\n"',
      'value "1994-05-19"',
      'gap "\\n\\n## "',
      'paragraph "乙"',
      'gap " ##\\n\\n"',
      'paragraph "丙。"',
      'gap "\\n"',
    ]);
  });

  it('of a stray tag are the tag', () => {
    assert.deepEqual(leaves('〖ZW/正文〗甲〖-BT/标题〗乙'), [
      'tag "〖ZW/正文〗"',
      'paragraph "甲"',
      'tag "〖-BT/标题〗"',
      'paragraph "乙"',
    ]);
  });

  it('of nothing are none', () => {
    assert.deepEqual(leaves(''), []);
  });
});
