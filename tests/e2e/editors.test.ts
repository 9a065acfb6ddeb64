import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const CREATE_POLICY = 'https://console.aws.amazon.com/iam/home#/policies/create';
/** Longer than Ace shows at once. */
const MINE = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: Array.from({ length: 12 }, (_, index) => ({
      Sid: `Mine${index}`,
      Effect: 'Allow',
      Action: ['s3:GetObject'],
      Resource: [`arn:aws:s3:::mine-${index}/*`],
    })),
  },
  null,
  2,
);

/** All that the editor holds, taken through its own copy or its value. */
const textOf = async (tab: Page, ace: boolean): Promise<string> => {
  if (!ace) return tab.locator('main textarea').inputValue();
  return tab.evaluate(() => {
    const root = document.querySelector('.ace_editor') as HTMLElement & {
      env: { editor: { getValue(): string } };
    };
    return root.env.editor.getValue();
  });
};

for (const policyEditor of sliceOf(['ace', 'textarea'] as const, 1)) {
  test.describe(`a policy in ${policyEditor}`, () => {
    test.use({ simulatorOptions: { console: { policyEditor, visualFirst: false } } });
    test('that was replaced on a press can be put back, and stays', async ({ context, page, card, sim }) => {
      await page.goto(CREATE_POLICY);
      const ace = policyEditor === 'ace';
      await page
        .locator(ace ? '.ace_content' : 'main textarea')
        .first()
        .click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.evaluate((text) => document.execCommand('insertText', false, text), MINE);
      expect(JSON.parse(await textOf(page, ace))).toEqual(JSON.parse(MINE));
      await startConnection(context, externalIdOf(sim));
      await page.bringToFront();
      await card.press('Fill this page');
      await card.waitForText(/press Next/);
      expect(await textOf(page, ace)).toContain('acme-app-logs');
      await card.press('Restore previous text');
      await card.waitForButton('Fill this page');
      expect(await textOf(page, ace)).toBe(MINE);
      expect(await card.button('Restore previous')).toBeUndefined();
      await card.press('Fill this page');
      await card.waitForText(/press Next/);
      expect(await textOf(page, ace)).toContain('acme-app-logs');
    });
  });
}

const OTHERS: [string, string][] = [
  [
    'Monaco',
    `<div class="monaco-editor"><div class="view-lines"><div class="view-line">{ "Mine": 1 }</div></div>
     <textarea class="inputarea" rows="9">{ "Mine": 1 }</textarea></div>`,
  ],
  [
    'CodeMirror 6',
    '<div class="cm-editor"><div class="cm-content" contenteditable="true" role="textbox"><div class="cm-line">{ "Mine": 1 }</div></div></div>',
  ],
  ['CodeMirror 5', '<div class="CodeMirror"><textarea rows="9"></textarea><pre>{ "Mine": 1 }</pre></div>'],
  [
    'an editor of no known make',
    '<div contenteditable="true" role="textbox" aria-multiline="true">{ "Mine": 1 }</div>',
  ],
];
const pageWith = (editor: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="awsc-session-data" content='{"accountId":"111122223333"}'>
<style>main > div { height: 300px; border: 1px solid }</style><main><h1>Specify permissions</h1>
<button type="button" aria-pressed="false">Visual</button><button type="button" aria-pressed="true">JSON</button>
${editor}<button type="button" class="primary">Next</button></main></html>`;

/** Where the companion's ring stands; the shadow root around it is closed to the page. */
async function ring(tab: Page): Promise<string | undefined> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const found = nodes.find(({ attributes = [] }) => attributes.includes('ring'));
  const { attributes = [] } = found ?? {};
  return attributes.includes('hidden') ? undefined : attributes[attributes.indexOf('style') + 1];
}

test('any other editor is left alone and highlighted, and the policy offered to copy', async ({
  context,
  sim,
}) => {
  sim.pages.set('https://console.aws.amazon.com/iam/home', pageWith(''));
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  for (const [index, [name, editor]] of OTHERS.entries())
    await test.step(name, async () => {
      const url = `https://console.aws.amazon.com/iam/home?editor=${index}`;
      sim.pages.set(url, pageWith(editor));
      await tab.goto(`${url}#/policies/create`);
      const held = await tab.locator('main').innerHTML();
      await card.waitForText(/cannot be filled|paste/i);
      expect(await card.button('Copy role policy')).toBeDefined();
      const box = await tab.locator('main > div').boundingBox();
      await expect.poll(() => ring(tab)).toMatch(new RegExp(`top: ${Math.floor((box?.y ?? 0) - 5)}(\\.|px)`));
      expect(await tab.locator('main').innerHTML()).toBe(held);
      expect(await card.text()).not.toMatch(/press Next/);
    });
});

test.describe('in a browser of its own', () => {
  test.use({ ownBrowser: true });

  test('an editor that makes something else of the policy gets back what it held, and the card says so', async ({
    context,
    page,
    card,
    sim,
  }) => {
    sim.options.console = { ...sim.options.console, visualFirst: false };
    await context.addInitScript(() => {
      Object.defineProperty(HTMLElement.prototype, 'env', {
        // Ace hangs itself on its element.
        set(env: { editor?: { setValue(text: string, cursor?: number): string } }) {
          Object.defineProperty(this, 'env', { value: env, writable: true, configurable: true });
          const { editor } = env;
          if (!editor) return;
          const set = editor.setValue.bind(editor);
          editor.setValue = (text, cursor) => set(text.replace('s3:GetObject', 's3:PutObject'), cursor);
        },
      });
    });
    await page.goto(CREATE_POLICY);
    await page.locator('.ace_content').waitFor();
    const before = await textOf(page, true);
    await startConnection(context, externalIdOf(sim));
    await page.bringToFront();
    await card.press('Fill this page');
    await card.waitForText(/did not keep the policy, so the previous text was put back/);
    expect(await textOf(page, true)).toBe(before);
    // Beside an editor of the page's whole width there is room for a pill only.
    if (await card.button('Expand')) await card.press('Expand');
    await card.waitForButton('Copy role policy');
  });
});
