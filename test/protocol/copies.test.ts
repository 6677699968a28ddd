import assert from 'node:assert/strict';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { CHECK_FOLDER, CHECK_REQUEST, PAGE_REQUEST, type PageText } from '../../server/src/protocol/requests';
import { EditorWithFolders, statement } from './editor-with-folders';

const PARAGRAPHS = ['双方商定提前十八个月通知。', '双方支持企业设立代表处。', '双方将扩大大学招生。'];
const copy = (...paragraphs: readonly string[]): string => statement('2013年9月5日', { saying: paragraphs.join('') });
const [NOTICE = '', OFFICES = '', STUDENTS = ''] = PARAGRAPHS;

describe('Several copies of one statement', () => {
  let editor: EditorWithFolders;
  beforeEach(async () => {
    editor = await EditorWithFolders.make({
      'a.txt': copy(NOTICE, OFFICES),
      'b.txt': copy(NOTICE, STUDENTS),
      'c.txt': copy(NOTICE, OFFICES, STUDENTS),
      'd.txt': copy(NOTICE, OFFICES, STUDENTS, '本网站不对所载内容负责。'),
    });
    await editor.start({ folders: [''] });
  });
  afterEach(() => editor.dispose());

  /** What is told of a copy: the words of the other one, and which it is. */
  const told = async (name: string, text: string): Promise<string[]> => {
    await editor.server.open(editor.uri(name), 'statement', text);
    const report = await editor.server.request(DocumentDiagnosticRequest.type, {
      textDocument: { uri: editor.uri(name) },
    });
    assert.ok(report.kind === 'full');
    return report.items
      .filter(({ code }) => code === 'copy-differs')
      .map(({ message, relatedInformation }) => {
        const file = relatedInformation?.[0]?.location.uri.split('/').at(-1) ?? '';
        return `${file}: ${typeof message === 'string' ? message : message.value}`;
      });
  };

  it('are each told beside the fullest, of which another has whatever it has', async () => {
    assert.deepEqual(await told('a.txt', copy(NOTICE, OFFICES)), [`c.txt: Another copy has “${STUDENTS}” here.`]);
    assert.deepEqual(await told('b.txt', copy(NOTICE, STUDENTS)), [`c.txt: Another copy has “${OFFICES}” here.`]);
    assert.deepEqual(await told('d.txt', copy(NOTICE, OFFICES, STUDENTS, '本网站不对所载内容负责。')), [
      'c.txt: Another copy does not have “本网站不对所载内容负责。”.',
    ]);
  });

  it('follow what is written: a copy that has become the fullest is the one to look at', async () => {
    await editor.write('c.txt', copy(NOTICE));
    await editor.write('d.txt', copy(NOTICE, OFFICES, STUDENTS));
    await editor.tell(['c.txt', 'changed'], ['d.txt', 'changed']);
    assert.deepEqual(await told('a.txt', copy(NOTICE, OFFICES)), [`d.txt: Another copy has “${STUDENTS}” here.`]);
  });

  it('are told on the page of all problems, but for the fullest itself', async () => {
    await editor.server.request(CHECK_REQUEST, {});
    const page = (await editor.server.request(PAGE_REQUEST, {
      uri: `communique:/${CHECK_FOLDER}/Problems.md`,
    })) as PageText;
    const lines = page.text.split('\n').filter((line) => line.includes('Another copy'));
    assert.deepEqual(
      lines.map((line) => /^- (\w)\.txt.* → (\w)\.txt/.exec(line)?.slice(1).join(' → ')),
      ['a → c', 'b → c', 'd → c'],
    );
  });
});
