import { expect } from 'vitest';
import type { ConsoleOptions } from '../../simulators/aws-console/options';
import { detailsFor } from '../support/details';
import { BUCKET } from '../support/flow';
import { sliceOf } from '../support/slice';
import { ACCOUNT, externalIdOf, policyMade, verdict, writes } from '../support/verdict';
import { test } from './support/fixtures';
import { followCard, startConnection } from './support/flow';

const ROLE = `logzio-${BUCKET}`;

const consoles: [string, ConsoleOptions][] = [
  ['with a plain text area for policies, in Japanese', { policyEditor: 'textarea', language: 'ja' }],
  ['of an older generation', { generation: 'polaris-v2' }],
];

for (const [name, console] of sliceOf(consoles, 1))
  test(`a console ${name} is filled to a role that lets Logz.io in`, async ({ firefox, sim }) => {
    sim.reset({ console: { ...console, deepLinks: 'ignored' } });
    const aws = await startConnection(firefox, externalIdOf(sim));
    expect(await followCard(aws, /Create the role/)).toEqual(['Task 2: Next', 'Task 2: Create policy']);
    await aws.card.press('Create the role');
    await aws.card.waitForText(/Task 3 of 6/);
    expect(await followCard(aws, /Check role and send ARN/)).toEqual([
      'Task 3: Next',
      'Task 4: Next',
      'Task 5: Create role',
    ]);
    expect(verdict(sim, ROLE)).toMatchObject({ ok: true });
    expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
    expect(policyMade(sim)).toEqual(JSON.parse(detailsFor(BUCKET, '').policy));
  });

const UNKNOWN_EDITOR = `<!doctype html><html lang="en"><meta charset="utf-8"><title>IAM</title>
<meta name="awsc-session-data" content='{"accountId":"${ACCOUNT}"}'>
<main><h1>Specify permissions</h1>
<div role="tablist"><button role="tab" aria-selected="false">Visual</button><button role="tab" aria-selected="true">JSON</button></div>
<div class="monaco-editor" style="height:300px"><textarea id="hidden">{}</textarea><div>{}</div></div>
<button type="button">Cancel</button> <button type="button">Next</button></main></html>`;

test('an editor that the companion does not know is left alone, and the policy offered to copy', async ({
  firefox,
  sim,
}) => {
  sim.pages.set('https://console.aws.amazon.com/iam/home', UNKNOWN_EDITOR);
  const { tab, card } = await startConnection(firefox, externalIdOf(sim));
  await card.waitForButton('Copy role policy');
  await card.waitForText(/can’t fill in/);
  const text = await tab.$eval('#hidden', (area) => (area as HTMLTextAreaElement).value);
  expect(text).toBe('{}');
});
