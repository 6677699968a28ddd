import assert from 'node:assert/strict';
import { apply, findProblems, mended, messages, places, record, safety } from './checking';
import { FILLER } from '../../statement/reading';

describe('A tag', () => {
  const head = '〖BM/版名〗国际新闻\n〖TC/体裁〗公报〖-TC/体裁〗\n';

  it('without its closing tag gets one where the field ends', () => {
    const text = head + record(FILLER);
    assert.deepEqual(places(text, 'tag-unclosed'), ['〖BM/版名〗']);
    assert.equal(mended(text, 'tag-unclosed'), text.replace('新闻', '新闻〖-BM/版名〗'));
    assert.deepEqual(safety(text, 'tag-unclosed'), [true]);
  });

  it('that the archive does not have is told once, with its partner', () => {
    const text = record(FILLER).replace('〖ZW', '〖XL/系列〗出访〖-XL/系列〗\n〖ZW');
    assert.deepEqual(places(text, 'tag-unknown'), ['〖XL/系列〗']);
    assert.deepEqual(places(text.replace('〖XL/系列〗', ''), 'tag-unknown'), ['〖-XL/系列〗']);
  });

  it('may hold more than its first line where no tag follows that', () => {
    const text = '〖BM/版名〗国际\n新闻\n' + record(FILLER);
    assert.equal(mended(text, 'tag-unclosed'), text.replace('国际', '国际〖-BM/版名〗'));
    assert.deepEqual(safety(text, 'tag-unclosed'), [false]);
  });

  it('of the text gets its partner on a line of its own, with the line breaks of the file', () => {
    const text = record(FILLER).replace('\n〖-ZW/正文〗', '').replaceAll('\n', '\r\n');
    assert.equal(mended(text, 'tag-unclosed'), text.trimEnd() + '\r\n〖-ZW/正文〗\r\n');
  });

  it('of a picture is closed behind the fields of the picture', () => {
    const text = record('〖TM/中图〗', '〖WJ/文件〗a.jpg〖-WJ/文件〗', FILLER);
    assert.equal(mended(text, 'tag-unclosed'), text.replace('〖-WJ/文件〗', '〖-WJ/文件〗\n〖-TM/中图〗'));
    assert.deepEqual(safety(text, 'tag-unclosed'), [false]);
  });

  it('that closes another field is said once, and replaced', () => {
    const text = '〖LM/栏目〗文件〖-BM/栏目〗\n' + record(FILLER);
    assert.deepEqual(messages(text, 'tag-mismatched'), ['LM/栏目 is expected here.']);
    assert.equal(mended(text, 'tag-mismatched'), text.replace('-BM', '-LM'));
    assert.deepEqual(safety(text, 'tag-mismatched'), [true]);
  });

  it('that fits its field in nothing may be the one that is right', () => {
    const text = '〖LM/栏目〗文件〖-BM/版名〗\n' + record(FILLER);
    assert.equal(mended(text, 'tag-mismatched'), text.replace('-BM/版名', '-LM/栏目'));
    assert.deepEqual(safety(text, 'tag-mismatched'), [false]);
  });

  it('with another label gets that of its code', () => {
    const text = '〖LM/兰目〗文件〖-LM/栏目〗\n' + record(FILLER);
    assert.equal(mended(text, 'tag-mismatched'), text.replace('兰目', '栏目'));
    assert.deepEqual(safety(text, 'tag-mismatched'), [true]);
  });

  it('that closes a field with a wrong label gets the right one', () => {
    const text = '〖LM/兰目〗文件〖-BM/版名〗\n' + record(FILLER);
    assert.deepEqual(places(text, 'tag-mismatched'), ['〖LM/兰目〗', '〖-BM/版名〗']);
    const edits = findProblems(text, 'tag-mismatched').flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    assert.equal(apply(text, edits), '〖LM/栏目〗文件〖-LM/栏目〗\n' + record(FILLER));
    assert.deepEqual(safety(text, 'tag-mismatched'), [false, false]);
  });

  it('that closes nothing can be removed', () => {
    const text = record(FILLER + '〖-LM/栏目〗');
    assert.equal(mended(text, 'tag-mismatched'), record(FILLER));
    assert.deepEqual(safety(text, 'tag-mismatched'), [false]);
  });

  it('that fits has no problem', () => {
    const text = head.replace('新闻', '新闻〖-BM/版名〗') + record(FILLER);
    assert.deepEqual([...places(text, 'tag-unclosed'), ...places(text, 'tag-mismatched')], []);
  });
});
