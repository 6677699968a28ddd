import assert from 'node:assert/strict';
import { marked, only, textAt } from '../support/marked-text';
import { OpenText, wordsOf } from './open-text';
import { ServerProcess } from './server-process';

const MEANING = 'Title as printed. It can be a news headline instead of the statement’s own title.';

describe('The hover', () => {
  let server: ServerProcess;
  before(async () => {
    server = new ServerProcess();
    await server.initialize({ locale: 'en' });
  });
  after(() => server.dispose());

  for (const source of [
    '⟦〖B‸T/标题〗⟧洛泽维亚共和国和瑟多兰王国联合声明〖-BT/标题〗',
    '〖BT/标题〗洛泽维亚共和国和瑟多兰王国联合声明⟦〖-BT‸/标题〗⟧',
    '〖RQ/日期〗20130906〖-RQ/日期〗\r\n⟦〖BT/标‸题〗⟧洛泽维亚共和国和瑟多兰王国联合声明〖-BT/标题〗\r\n',
    '〖BT/标题〗吉野𠮷平与𠮷野⟦‸〖-BT/标题〗⟧',
  ]) {
    it(`says what a field is, on its tag: ${JSON.stringify(source)}`, async () => {
      const { text, ranges, cursors } = marked(source);
      const hover = await (await OpenText.in(server, text)).hover(only(cursors));
      assert.equal(wordsOf(hover), `**标题** \`BT\`\n\n${MEANING}`);
      const range = hover?.range ?? assert.fail('the hover has no range');
      assert.equal(textAt(text, range), textAt(text, only(ranges)));
      assert.deepEqual(range, only(ranges));
    });
  }

  for (const source of [
    '〖BT/标题〗洛泽维亚‸共和国和瑟多兰王国联合声明〖-BT/标题〗',
    '〖BT/标题〗𠮷野‸𠮷〖-BT/标题〗',
    '〖BT/标题〗甲〖-BT/标题〗\n\n‸',
  ]) {
    it(`says nothing beside a tag: ${JSON.stringify(source)}`, async () => {
      const { text, cursors } = marked(source);
      assert.equal(await (await OpenText.in(server, text)).hover(only(cursors)), null);
    });
  }

  it('says nothing behind the end of the text', async () => {
    const statement = await OpenText.in(server, '〖BT/标题〗甲〖-BT/标题〗\n');
    assert.equal(await statement.hover({ line: 1000, character: 1000 }), null);
  });

  it('says that a tag is never closed', async () => {
    const { text, cursors } = marked('〖B‸T/标题〗甲\n〖TC/体裁〗公报、公告〖-TC/体裁〗');
    const hover = await (await OpenText.in(server, text)).hover(only(cursors));
    assert.match(wordsOf(hover), /never closed: 〖-BT\/标题〗 is missing/);
  });
});

describe('The language of the hover', () => {
  const { text, cursors } = marked('〖BT‸/标题〗洛泽维亚共和国和瑟多兰王国联合声明〖-BT/标题〗');
  const chinese = '**标题** `BT`\n\n见报时的标题。可能是新闻标题，而不是文件本身的标题。';
  const english = `**标题** \`BT\`\n\n${MEANING}`;

  for (const [locale, expected] of [
    ['zh-cn', chinese],
    ['zh-CN', chinese],
    ['zh-TW', chinese],
    ['zh-hant', chinese],
    ['en', english],
    ['fr', english],
    [undefined, english],
  ] as const) {
    it(`is ${expected === chinese ? 'Chinese' : 'English'} for an editor in ${locale ?? 'no language that it tells'}`, async () => {
      const server = new ServerProcess();
      try {
        await server.initialize(locale === undefined ? {} : { locale });
        const statement = await OpenText.in(server, text);
        assert.equal(wordsOf(await statement.hover(only(cursors))), expected);
      } finally {
        await server.dispose();
      }
    });
  }

  it('is that of the strings that the editor brings along', async () => {
    const server = new ServerProcess();
    try {
      await server.initialize({ locale: 'fr', initializationOptions: { strings: { [MEANING]: 'Le titre.' } } });
      const statement = await OpenText.in(server, text);
      assert.equal(wordsOf(await statement.hover(only(cursors))), '**标题** `BT`\n\nLe titre.');
    } finally {
      await server.dispose();
    }
  });
});
