// `npm run screenshots`: takes the README's pictures, 1280 × 800, of a real VS Code. To take some of them only, name them:
// node scripts/screenshots.mjs outline hover. Needs a built extension; builds it first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { paletted } from './paletted-png.mjs';
import { root } from './paths.mjs';

const dark = 'Dark Modern';
const light = 'Light Modern';
const highContrast = 'Dark High Contrast';

/** @typedef {(workbench: import('../test/workbench/workbench.mjs').Workbench) => Promise<unknown>} Step */

/**
 * Each picture: the file that is open, the theme, and what is done before it is taken. The steps are those of
 * test/workbench/workbench.mjs; every picture starts from a window with this one file open and the outline shown.
 * @type {{ name: string, locale?: string, file: string, theme: string, hasFields?: boolean, prepare?: Step, finish?: Step }[]}
 */
const scenes = [
  {
    name: 'outline',
    file: '2013-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: (workbench) => workbench.waitForServer(),
  },
  {
    name: 'hover',
    file: '2013-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: (workbench) => workbench.hoverAt('BT/标题'),
  },
  {
    name: 'card',
    file: '2017-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: (workbench) => workbench.hoverAt('《洛瑟建交公报》'),
  },
  {
    name: 'card-zh',
    locale: 'zh-cn',
    file: '2017-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: (workbench) => workbench.hoverAt('《洛瑟建交公报》'),
  },
  {
    name: 'cited-by',
    file: '2019-三国-奥尔文河联合宣言.txt',
    theme: dark,
    prepare: async (workbench) => {
      await workbench.hoverAt('卡索梅尔联邦关于建立战略伙伴关系的联合宣言》');
      await workbench.clickInHover('cited');
      await workbench.peeked();
      await workbench.waitForOutlineRow('关于建立战略伙伴关系');
    },
  },
  {
    name: 'citations',
    file: '2013-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: async (workbench) => {
      await workbench.waitForServer();
      await workbench.toggleView('Outline');
      await workbench.toggleView('Citations');
      await workbench.toggleView('samples');
      await workbench.viewRows('Citations').filter({ hasText: '互免签证协定' }).waitFor();
    },
    finish: async (workbench) => {
      await workbench.toggleView('samples');
      await workbench.toggleView('Citations');
      await workbench.toggleView('Outline');
    },
  },
  {
    name: 'missing',
    file: '2017-洛泽维亚-瑟多兰-联合声明.txt',
    theme: light,
    prepare: async (workbench) => {
      await workbench.run('View: Close Primary Side Bar');
      await workbench.hoverAt('《洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流');
      await workbench.leaveHover();
      await workbench.clickAt('《洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流');
      await workbench.run('Open Definition to the Side');
      await workbench.waitForText('2006-03-21');
      await headsAreColoured(workbench, '# 洛泽维亚共和国政府和瑟多兰王国政府', 'No text of this');
      await workbench.leaveHover();
    },
  },
  {
    name: 'compare',
    file: '2017-洛泽维亚-瑟多兰-联合声明.txt',
    theme: dark,
    prepare: async (workbench) => {
      await workbench.waitForServer();
      await workbench.compareWith('2013-09-05');
      await headsAreColoured(workbench, '## Preamble', 'kept 1');
      await workbench.leaveHover();
    },
  },
  {
    name: 'problems',
    file: '2013-洛泽维亚-瑟多兰-联合声明.txt',
    theme: light,
    prepare: async (workbench) => {
      await workbench.waitForServer();
      await workbench.run('Communiqué: Check All Files');
      await workbench.waitForText('date-conflict');
      await workbench.waitForPage();
      await workbench.leaveHover();
    },
  },
  {
    name: 'carry-over',
    file: '2025-洛泽维亚-瑟多兰-联合声明草案.stmt',
    theme: dark,
    hasFields: false,
    prepare: async (workbench) => {
      await workbench.waitForServer();
      await workbench.goToLine(9);
      await workbench.startCommand('Communiqué: Carry Over a Sentence…');
      await workbench.waitForQuickRows('Sentences of earlier statements');
    },
  },
  { name: 'grammar-light', file: '2016-洛泽维亚-卡索梅尔-联合宣言.txt', theme: light },
  { name: 'grammar-high-contrast', file: '2016-洛泽维亚-卡索梅尔-联合宣言.txt', theme: highContrast },
];

/** The colours of a page of Markdown come a moment after its words. */
async function headsAreColoured(workbench, head, words) {
  await workbench.eventually(async () => {
    const [[ofHead], [ofWords]] = [await workbench.coloursOf(head), await workbench.coloursOf(words)];
    if (ofHead.colour === ofWords.colour) throw new Error('the heads have no colour yet');
  });
}

const largest = 200 * 1024;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name));
if (unknown.length > 0) throw new Error(`no picture is called ${unknown.join(', ')}`);

ensureDependencies();
const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: fileURLToPath(root), stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const images = new URL('images/', root);
mkdirSync(images, { recursive: true });
const { Workbench } = await import('../test/workbench/workbench.mjs');
for (const locale of ['en', 'zh-cn']) {
  const taken = scenes.filter(
    (scene) => (scene.locale ?? 'en') === locale && (wanted.length === 0 || wanted.includes(scene.name)),
  );
  if (taken.length > 0) await take(locale, taken);
}

/** Takes pictures in one window: VS Code's own words are English in every one, those of the extension are in its language. */
async function take(locale, scenesToTake) {
  const workbench = await Workbench.open({ folder: fileURLToPath(new URL('samples', root)), locale });
  try {
    for (const scene of scenesToTake) {
      await workbench.run('View: Close All Editors');
      await workbench.setTheme(scene.theme);
      await workbench.openFile(scene.file);
      await workbench.waitForStatus('Statement');
      await workbench.showOutline();
      await workbench.enlargeOutline();
      if (scene.hasFields !== false) await workbench.collapseOutlineRow(locale === 'en' ? 'Fields' : '字段');
      await workbench.focusEditor();
      await scene.prepare?.(workbench);
      const picture = paletted(await workbench.screenshot());
      writeFileSync(new URL(`${scene.name}.png`, images), picture);
      await workbench.page.keyboard.press('Escape');
      await scene.finish?.(workbench);
      await workbench.leaveHover();
      console.log(`images/${scene.name}.png, ${Math.round(picture.length / 1024)} KB`);
      if (picture.length > largest) {
        console.error('  which is more than the 200 KB that a picture may have');
        process.exitCode = 1;
      }
    }
  } finally {
    await workbench.close();
  }
}
