import type { BrowserContext, Page } from '@playwright/test';
import { detailsFor } from '../../e2e/support/details';
import { BUCKET } from '../../e2e/support/flow';
import { type Started, startConnection } from '../../e2e/support/started';
import { ACCOUNT, externalIdOf } from '../../e2e/support/verdict';
import { createPolicy } from '../../simulators/iam';
import type { Bench } from '../support/bench';
import { HiddenTab } from '../support/hidden-tab';
import { noteRing, whenRingStands } from '../support/ring';
import { figure, summarise } from '../support/stats';
import { forget, notesOf, noteTimes, type Written, whenWritten } from '../support/stopwatch';
import type { Table } from '../support/table';

const POLICY = 'logzio-acme-app-logs-read';
const CREATE_POLICY = '#/policies/create';
const CREATE_ROLE = '#/roles/create';
/** What the companion may take (ms). */
const FIELD_LIMIT = 100;
const EDITOR_LIMIT = 500;

interface Times {
  written: Written[];
  /** From the press of Next to the highlight on the next step, which is filled then. */
  highlights: number[];
}

const show = (tab: Page, hash: string) => tab.evaluate((to) => location.assign(to), hash);
const next = (tab: Page) => tab.locator('main').getByRole('button', { name: 'Next', exact: true });

/** Presses Next, and gives the time until the button of the following step is highlighted. */
async function pressToHighlight(tab: Page, button: string): Promise<number> {
  await next(tab).click();
  const { pressedAt } = await notesOf(tab);
  return (await whenRingStands(tab, button, pressedAt)) - pressedAt;
}

/** Once through both wizards, up to the buttons that create something. */
async function throughWizards(tab: Page): Promise<Times> {
  await forget(tab);
  await show(tab, CREATE_POLICY);
  await whenWritten(tab, { choice: 1, editor: 1 });
  const policy = await pressToHighlight(tab, 'Create policy');
  const first = await whenWritten(tab, { input: 2 });
  await forget(tab);
  await show(tab, CREATE_ROLE);
  await whenWritten(tab, { choice: 3, input: 2 });
  await next(tab).click();
  // The policy's row is searched for and ticked.
  const before = await whenWritten(tab, { choice: 4 });
  const inputs = before.filter((one) => one.kind === 'input').length;
  const role = await pressToHighlight(tab, 'Create role');
  const second = await whenWritten(tab, { input: inputs + 2 });
  return { written: [...first, ...second], highlights: [policy, role] };
}

async function prepared(context: BrowserContext, bench: Bench): Promise<Started> {
  const { simulators } = bench;
  simulators.reset({ console: { renderDelayMs: 0, listDelayMs: 0, deepLinks: 'ignored' } });
  const policyDocument = detailsFor(BUCKET, externalIdOf(simulators)).policy;
  createPolicy(simulators.state, ACCOUNT, { policyName: POLICY, policyDocument });
  await noteTimes(context);
  const started = await startConnection(context, externalIdOf(simulators), {
    facts: { policySeenAt: Date.now() },
  });
  await started.card.waitForText(/press Next/);
  return started;
}

/** The same screens in a tab behind another one: an editor is filled when the tab is shown. */
async function behindAnother({ simulators, many }: Bench): Promise<Written[]> {
  simulators.reset({ console: { renderDelayMs: 0, listDelayMs: 0, deepLinks: 'ignored' } });
  const hidden = await HiddenTab.open(simulators, { policySeenAt: Date.now() });
  const all: Written[] = [];
  try {
    // The first round is the browser's own start, too.
    for (let round = 0; round <= many(20); round += 1) {
      const role = await hidden.goTo(CREATE_ROLE, { choice: 3, input: 2 });
      await hidden.goTo(CREATE_POLICY, { choice: 1 });
      const policy = await hidden.show({ editor: 1 });
      if (round > 0) all.push(...role, ...policy);
    }
  } finally {
    await hidden.close();
  }
  return all;
}

/** How long the admin waits for a field, and for the next thing to press. */
export async function latency(bench: Bench): Promise<Table> {
  const times = bench.many(20);
  const all: Written[] = [];
  const highlights: number[] = [];
  await bench.browsers.with(['companion'], async ([context]) => {
    if (!context) return;
    const { tab } = await prepared(context, bench);
    await noteRing(tab);
    for (let round = 0; round < times; round += 1) {
      const { written, highlights: some } = await throughWizards(tab);
      all.push(...written);
      highlights.push(...some);
    }
  });
  const hidden = await behindAnother(bench);
  const kind = (written: Written[], ...kinds: Written['kind'][]) =>
    written.filter((one) => kinds.includes(one.kind)).map(({ after }) => after);
  const fields = [all, hidden].map((written) => summarise(kind(written, 'input', 'choice')).p95);
  const editors = [all, hidden].map((written) => summarise(kind(written, 'editor')).p95);
  const row = (what: string, values: number[]) => {
    const { count, median, p95, most } = summarise(values);
    return [what, String(count), figure(median), figure(p95), figure(most)];
  };
  return {
    title: 'Latency: from a field to its text',
    about:
      `${times} times through both wizards, whose screens appear at once; no one looks at the page from outside meanwhile. ` +
      "A field is filled when it holds the text after the page's own handlers and renders ran. From press to highlight: from " +
      '**Next** to the ring on the following step, with that step drawn and filled. Hidden: behind another tab, in a browser that ' +
      'slows such tabs down as it does for everyone; what an editor holds is drawn only when its tab is shown.',
    columns: ['', 'times', 'median (ms)', 'p95 (ms)', 'most (ms)'],
    rows: [
      row('an input appears → filled', kind(all, 'input')),
      row('a choice appears → made', kind(all, 'choice')),
      row('the editor appears → filled', kind(all, 'editor')),
      row('press → highlight', highlights),
      row('hidden tab: an input appears → filled', kind(hidden, 'input')),
      row('hidden tab: a choice appears → made', kind(hidden, 'choice')),
      row('hidden tab is shown → its editor filled', kind(hidden, 'editor')),
    ],
    budgets: [
      {
        what: 'Inputs and choices, p95, hidden tabs too',
        actual: Math.max(...fields),
        limit: FIELD_LIMIT,
        unit: 'ms',
      },
      {
        what: 'Editors, p95, hidden tabs too',
        actual: Math.max(...editors),
        limit: EDITOR_LIMIT,
        unit: 'ms',
      },
    ],
  };
}
