import type { ConsoleOptions } from '../simulators/aws-console/options';
import { expect, test } from './support/fixtures';
import { createPolicy, createRole } from './support/flow';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';

const ROLE = 'logzio-acme-app-logs';

const variants: [string, ConsoleOptions][] = [
  ['ignores the deep link', { deepLinks: 'ignored' }],
  ['honours only a part of the deep link', { deepLinks: 'partial' }],
  ['shows fields late', { renderDelayMs: 900, optionsDelayMs: 500, deepLinks: 'ignored' }],
  ['remounts its forms while they are filled', { rerender: true, deepLinks: 'ignored' }],
  ['edits policies in a plain text area', { policyEditor: 'textarea' }],
  ['edits policies in CodeMirror 6', { policyEditor: 'codemirror6' }],
  ['edits policies in CodeMirror 5', { policyEditor: 'codemirror5' }],
  ['edits policies in Monaco', { policyEditor: 'monaco' }],
  ['draws small boxes, large letters, and late', { codeFontSize: 20, codeHeight: 120, drawDelayMs: 600 }],
  ['opens the JSON editor at once', { visualFirst: false }],
  ['lands on the role after creating it', { roleCreatedLanding: 'role' }],
];
for (const [name, console] of sliceOf(variants, 1)) {
  test.describe(`a console that ${name}`, () => {
    test.use({ simulatorOptions: { console } });
    test('ends in a role that lets Logz.io in', async ({ context, sim }) => {
      const { tab, card } = await startConnection(context, externalIdOf(sim));
      await createPolicy(tab, card);
      await card.press('Create the role');
      await createRole(tab, card);
      await card.waitForButton('Check role and send ARN');
      expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
      expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
    });
  });
}

test.describe('a console that resets its forms once', () => {
  test.use({ ownBrowser: true, simulatorOptions: { console: { resetOnce: true, deepLinks: 'ignored' } } });
  test('has what was lost filled in again', { tag: '@full' }, async ({ context, sim }) => {
    // Every write that the page heard of, as what stood there between two of them is gone within a frame.
    await context.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener(
        'input',
        ({ target }) => heard.push((target as HTMLInputElement).value),
        true,
      );
    });
    const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
    // The reset follows the first change, whichever fields were filled by then: the tile at least.
    const timesWritten = () =>
      tab.evaluate(() => {
        const { heard } = window as unknown as { heard: string[] };
        return Math.max(...heard.map((value) => heard.filter((other) => other === value).length));
      });
    await expect.poll(timesWritten).toBe(2);
    await card.waitForText(/press Next/);
  });
});
