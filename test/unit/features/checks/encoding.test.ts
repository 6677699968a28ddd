import assert from 'node:assert/strict';
import { messages, places, record, section } from './checking';
import { FILLER } from '../../statement/reading';

const CODE = 'encoding-doubtful';

describe('Bytes that did not decode', () => {
  it('are told once a paragraph', () => {
    const text = record(`双方\ufffd\ufffd愿意\ufffd合作。${FILLER}`, FILLER, `双方\ufffd合作。`);
    assert.deepEqual(places(text, CODE), ['\ufffd\ufffd', '\ufffd']);
    assert.deepEqual(messages(text, CODE), Array(2).fill('Some bytes did not decode cleanly here.'));
  });
  it('are told in fields as well', () => {
    assert.deepEqual(places(`〖BM/版名〗\ufffd际\ufffd闻〖-BM/版名〗\n${record(FILLER)}`, CODE), ['\ufffd']);
  });
  it('are told once in a paragraph of a line that holds several', () => {
    const text = `　　${section('一、')}\ufffd\ufffd${FILLER}\ufffd　　${section('二、')}${FILLER.repeat(8)}　　三、\ufffd`;
    assert.deepEqual(places(text, CODE), ['\ufffd\ufffd', '\ufffd']);
  });
  it('are none in a clean text, whatever its characters', () => {
    assert.deepEqual(places(record('𠮷□？' + FILLER), CODE), []);
  });
});
