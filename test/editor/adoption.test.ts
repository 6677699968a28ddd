import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { inTheEditorsLanguage } from './extension';
import {
  closeAsAPersonDoes,
  closeEverything,
  folder,
  known,
  languageBecomes,
  openAsAPersonDoes,
  openSample,
  removeWritten,
  sample,
  write,
} from './files';
import { until } from './waiting';

/** A statement of an invented country, as short as one can be. */
const statement = `〖RQ/日期〗20130906〖-RQ/日期〗
〖BT/标题〗洛泽维亚共和国和瑟多兰王国联合声明〖-BT/标题〗
〖ZW/正文〗
    一、双方重申恪守各项原则。
〖-ZW/正文〗
`;

const letter = `老陈：

上次你说的那本书我已经看完了，下周寄还给你。两国之间的故事写得很好，《奥尔文河志》那一章尤其动人。

祝好！
`;

/** Read as UTF-8, these bytes are no Chinese. */
const inAnotherEncoding = '2009-洛泽维亚-瑟多兰-联合声明-GB18030.txt';

describe('A plain text file', () => {
  afterEach(async () => {
    await closeEverything();
    await removeWritten();
  });

  it('that reads like a statement becomes one: every sample', async () => {
    const names = (await vscode.workspace.fs.readDirectory(folder()))
      .map(([name]) => name)
      .filter((name) => name.endsWith('.txt'));
    ok(names.length >= 8, `there are only ${names.length} samples`);
    for (const name of names) {
      await openSample(name);
      await languageBecomes(sample(name), 'statement');
    }
  });

  it('that is in the encoding of old archives is shown in it, and not changed on the disk', async () => {
    const before = await vscode.workspace.fs.readFile(sample(inAnotherEncoding));
    await openSample(inAnotherEncoding);
    await languageBecomes(sample(inAnotherEncoding), 'statement');
    const document = known(sample(inAnotherEncoding));
    equal(document?.encoding, 'gb18030', 'the encoding');
    ok(document?.getText().includes('洛泽维亚共和国'), 'the text is garbled');
    equal(document?.isDirty, false, 'the document was edited');
    const after = await vscode.workspace.fs.readFile(sample(inAnotherEncoding));
    equal(after.toString(), before.toString(), 'the bytes on the disk');
  });

  it('that is in that encoding and no statement stays what it is', async () => {
    // 老朋友，下周见。
    const bytes = [0xc0, 0xcf, 0xc5, 0xf3, 0xd3, 0xd1, 0xa3, 0xac, 0xcf, 0xc2, 0xd6, 0xdc, 0xbc, 0xfb, 0xa1, 0xa3];
    const uri = await write('letter.txt', Uint8Array.from(bytes));
    await vscode.workspace.openTextDocument(uri);
    await whatFollowsIsAdopted();
    equal(known(uri)?.encoding, 'utf8', 'the encoding');
    equal(known(uri)?.languageId, 'plaintext', 'the language');
  });

  for (const [what, content] of Object.entries({
    'is a letter': letter,
    'is empty': '',
    'is one line of 6,000 characters': '河水慢慢地流过村庄，孩子们在岸上放风筝。'.repeat(300),
    'is binary': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'is binary and begins like a statement': new TextEncoder().encode(`${statement}\0\0\0\x01\x02`),
    // VS Code looks for zeros at the beginning only and shows this one as text.
    'is binary further down': new TextEncoder().encode(`${statement.repeat(5)}\0\0\0\x01\x02`),
  })) {
    it(`that ${what} stays what it is`, async () => {
      const uri = await write(`${what}.txt`, content);
      // VS Code may refuse to show bytes as text; then there is nothing to adopt.
      await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
      await whatFollowsIsAdopted();
      equal(known(uri)?.languageId ?? 'plaintext', 'plaintext', `the language of a text that ${what}`);
    });
  }

  it('that its user switched back is left alone, also when it is opened again', async () => {
    const uri = await write('switched back.txt', statement);
    await openAsAPersonDoes(uri);
    await languageBecomes(uri, 'statement');

    await switchTo(uri, 'plaintext');
    await whatFollowsIsAdopted();
    equal(known(uri)?.languageId, 'plaintext', 'the language after switching back');

    await openAsAPersonDoes(uri);
    await closeAsAPersonDoes(uri);
    await openAsAPersonDoes(uri);
    await whatFollowsIsAdopted();
    equal(known(uri)?.languageId, 'plaintext', 'the language after opening it again');
  });

  it('that its user switched there and back again is adopted again', async () => {
    const uri = await write('switched twice.txt', statement);
    await openAsAPersonDoes(uri);
    await languageBecomes(uri, 'statement');
    await switchTo(uri, 'plaintext');
    await switchTo(uri, 'statement');

    await closeAsAPersonDoes(uri);
    await openAsAPersonDoes(uri);
    await languageBecomes(uri, 'statement');
  });
});

describe('The setting communique.adopt', () => {
  const show = vscode.window.showInformationMessage;
  afterEach(async () => {
    vscode.window.showInformationMessage = show;
    await adopt(undefined);
    await closeEverything();
    await removeWritten();
  });

  it('off leaves every file alone', async () => {
    await adopt('off');
    const uri = await write('left alone.txt', statement);
    await vscode.workspace.openTextDocument(uri);
    await adopt('auto');
    await whatFollowsIsAdopted();
    equal(known(uri)?.languageId, 'plaintext');
  });

  it('ask changes nothing without an answer', async () => {
    await adopt('ask');
    const question = nextQuestion();
    const uri = await write('not answered.txt', statement);
    await vscode.workspace.openTextDocument(uri);
    equal(
      (await question).message,
      inTheEditorsLanguage(
        'not answered.txt reads like a diplomatic statement. Open it as one?',
        '“not answered.txt”读起来像外交文书。是否作为外交文书打开？',
      ),
      'the question',
    );
    await adopt('auto');
    await whatFollowsIsAdopted();
    equal(known(uri)?.languageId, 'plaintext');
  });

  it('ask takes yes for an answer', async () => {
    await adopt('ask');
    const question = nextQuestion();
    const uri = await write('yes.txt', statement);
    await vscode.workspace.openTextDocument(uri);
    (await question).answer(inTheEditorsLanguage('Yes', '是'));
    await languageBecomes(uri, 'statement');
  });

  it('ask takes no for an answer, for good', async () => {
    await adopt('ask');
    const question = nextQuestion();
    const uri = await write('no.txt', statement);
    await openAsAPersonDoes(uri);
    (await question).answer(inTheEditorsLanguage('No', '否'));
    await adopt('auto');
    await closeAsAPersonDoes(uri);
    await openAsAPersonDoes(uri);
    await whatFollowsIsAdopted();
    equal(known(uri)?.languageId, 'plaintext');
  });

  /** The next question to the user, which stays without an answer until it is given one here. */
  function nextQuestion(): Promise<{ message: string; answer: (choice: string) => void }> {
    return new Promise((asked) => {
      const replacement = (message: string): Thenable<string> =>
        new Promise((answer) => {
          asked({ message, answer });
        });
      vscode.window.showInformationMessage = replacement;
    });
  }
});

/** VS Code tells of files one after the other: when a later one has become a statement, the earlier ones have been considered. */
async function whatFollowsIsAdopted(): Promise<void> {
  const uri = await write(`later ${++later}.txt`, statement);
  await vscode.workspace.openTextDocument(uri);
  await languageBecomes(uri, 'statement');
}
let later = 0;

async function switchTo(uri: vscode.Uri, language: string): Promise<void> {
  const document = known(uri);
  ok(document, `${uri.path} is not open`);
  await vscode.languages.setTextDocumentLanguage(document, language);
  await languageBecomes(uri, language);
}

async function adopt(mode: 'auto' | 'ask' | 'off' | undefined): Promise<void> {
  const configured = (): string | undefined => vscode.workspace.getConfiguration('communique').get('adopt');
  await vscode.workspace.getConfiguration('communique').update('adopt', mode, vscode.ConfigurationTarget.Global);
  const what = `communique.adopt is ${mode ?? 'what it was'}`;
  await until(vscode.workspace.onDidChangeConfiguration, what, () => configured() === (mode ?? 'auto'));
}
