import assert from 'node:assert/strict';
import { wrongArrows } from './arrows';
import { readSources } from './sources';

describe('The arrows of the house', () => {
  it('every file imports only from floors below its own, and never in a circle', () => {
    const sources = readSources();
    assert.ok(sources.size > 0, 'no source was found');
    assert.deepEqual(wrongArrows(sources), []);
  });

  const accepted: [string, Record<string, string>][] = [
    [
      'a floor imports its own and the floors below',
      {
        'server/src/features/hover.ts': `import { t } from '@vscode/l10n';\nimport '../library/index';\nimport './cards';`,
        'server/src/features/cards.ts': `import type { Span } from '../text/span';`,
        'server/src/library/index.ts': '',
        'server/src/text/span.ts': '',
      },
    ],
    [
      'the client shares the requests and the two lowest floors',
      {
        'client/src/status.ts': `import { window } from 'vscode';\nimport '../../server/src/protocol/requests';`,
        'client/src/extension.ts': `import { LanguageClient } from 'vscode-languageclient/node';\nimport './status';`,
        'server/src/protocol/requests.ts': `import type { Span } from '../text/span';`,
        'server/src/text/span.ts': ``,
      },
    ],
    [
      'a main injects what only its host has',
      {
        'server/src/node.ts': `import { readFile } from 'node:fs/promises';\nimport 'vscode-languageserver/node';`,
        'server/src/protocol/connect.ts': `import strings from '../../../l10n/bundle.l10n.zh-cn.json';`,
      },
    ],
  ];
  for (const [title, files] of accepted) {
    it(`are content when ${title}`, () => {
      assert.deepEqual(wrongArrows(new Map(Object.entries(files))), []);
    });
  }

  const refused: [string, string, string][] = [
    ['server/src/text/dates.ts', `import '../syntax/tree';`, 'server/src/syntax/tree (syntax)'],
    ['server/src/features/hover.ts', `export * from '../protocol/requests';`, 'protocol/requests (protocol)'],
    ['server/src/statement/titles.ts', `const it = await import('../library/index');`, 'library/index (library)'],
    ['server/src/syntax/parse.ts', `import { readFileSync } from 'node:fs';`, 'the package node:fs'],
    ['server/src/features/hover.ts', `import type { Hover } from 'vscode-languageserver';`, 'vscode-languageserver'],
    ['server/src/library/cache.ts', `const fs = require('fs');`, 'the package fs'],
    ['server/src/protocol/connect.ts', `import 'vscode-languageserver/node';`, 'vscode-languageserver/node'],
    ['server/src/protocol/connect.ts', `import '../node';`, 'server/src/node'],
    ['client/src/views.ts', `import '../../server/src/features/outline';`, 'features/outline (features)'],
    [
      'client/src/views.ts',
      `import { LanguageClient } from 'vscode-languageclient/node';`,
      'vscode-languageclient/node',
    ],
    ['server/src/helpers/lists.ts', '', 'stands on no floor'],
  ];
  for (const [path, text, named] of refused) {
    it(`refuse ${text || 'a folder of another name'} in ${path}`, () => {
      const complaints = wrongArrows(new Map([[path, text]]));
      assert.equal(complaints.length, 1);
      assert.ok(complaints[0]?.includes(named), complaints[0]);
    });
  }

  it('refuse a circle', () => {
    const files = {
      'server/src/text/a.ts': `import './b';`,
      'server/src/text/b.ts': `import './c';`,
      'server/src/text/c.ts': `import './b';`,
    };
    assert.deepEqual(wrongArrows(new Map(Object.entries(files))), [
      'imports go in a circle: server/src/text/b.ts → server/src/text/c.ts → server/src/text/b.ts',
    ]);
  });
});
