import assert from 'node:assert/strict';
import { mended, messages, places, record, safety } from './checking';
import { FILLER } from '../../statement/reading';

describe('A record', () => {
  const field = '〖TC/体裁〗公报〖-TC/体裁〗\n';

  it('has a field of its head once', () => {
    const text = field + field.replace('公报', '消息') + record(FILLER);
    assert.deepEqual(places(text, 'tag-duplicate'), ['〖TC/体裁〗 › 〖TC/体裁〗公报〖-TC/体裁〗']);
    assert.deepEqual(safety(text, 'tag-duplicate'), []);
  });

  it('loses the second field that says the same', () => {
    const text = field + field.replace('公报', ' 公报') + record(FILLER);
    assert.equal(mended(text, 'tag-duplicate'), field + record(FILLER));
    assert.deepEqual(safety(text, 'tag-duplicate'), [true]);
  });

  it('keeps what stands beside such a field', () => {
    const text = field.replace('\n', '  ') + field.replace('\n', ' ') + record(FILLER);
    assert.equal(mended(text, 'tag-duplicate'), field.replace('\n', '   ') + record(FILLER));
  });

  it('ends with its text: the next may have the same fields', () => {
    assert.deepEqual(places(field + record(FILLER) + field + record(FILLER), 'tag-duplicate'), []);
  });

  it('may have the page once more inside a picture', () => {
    const page = '〖BH/版号〗01〖-BH/版号〗\n';
    const picture = `〖TM/中图〗\n${page}〖WJ/文件〗a.jpg〖-WJ/文件〗\n〖-TM/中图〗`;
    assert.deepEqual(places(page + record(picture, picture, FILLER), 'tag-duplicate'), []);
  });

  it('that lacks title and day is told once, at its first tag', () => {
    const text = `〖BH/版号〗01〖-BH/版号〗\n〖ZW/正文〗\n    ${FILLER}\n〖-ZW/正文〗\n` + record(FILLER);
    assert.deepEqual(places(text, 'tag-missing'), ['〖BH/版号〗']);
    assert.deepEqual(messages(text, 'tag-missing'), ['This record has no 〖RQ/日期〗 〖BT/标题〗.']);
  });

  it('needs no more than title, day and text', () => {
    assert.deepEqual(places(record(FILLER), 'tag-missing'), []);
  });
});

describe('A text that only mentions a tag', () => {
  it('is no record', () => {
    assert.deepEqual(places(`标签写作〖BT/标题〗。\n${FILLER}\n`, 'tag-missing'), []);
  });
});
