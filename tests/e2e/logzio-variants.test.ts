import type { LogzioOptions } from '../simulators/logzio-app/options';
import { expect, test } from './support/fixtures';
import { BUCKET } from './support/flow';
import { connect, getPolicy, keptConnections, openForm } from './support/prepared';
import { sliceOf } from './support/slice';

test.use({ simulatorOptions: { logzio: { valuesDelayMs: 50 } } });
test.setTimeout(90_000);

const looks: LogzioOptions[] = [
  { markup: 'test-subjects', policyIn: 'dialog' },
  { markup: 'labels', policyIn: 'textarea' },
  { markup: 'dl' },
  { markup: 'table', twoWidgets: true },
  { markup: 'readonly-inputs', twoWidgets: true, docs: false },
  { markup: 'labels', twoWidgets: true },
  { externalIdEditable: true, valuesDelayMs: 1500 },
];

test('however the form is marked up, its values are read and Logz.io connects', async ({
  page,
  card,
  sim,
}) => {
  const rows = sliceOf(looks, 2);
  for (const look of rows) {
    sim.options.logzio = { valuesDelayMs: 50, ...look };
    await openForm(page, { prefix: 'logs/' });
    await getPolicy(page);
    if (look.policyIn === 'dialog') await page.getByRole('button', { name: 'Close' }).click();
    const kept = await connect(page, card, sim);
    expect(kept.details, JSON.stringify(look)).toMatchObject({
      accountId: '406095609952',
      externalId: sim.logzio.account('app.logz.io').externalId,
      prefix: 'logs/',
    });
    expect(sim.logzio.saves.at(-1), JSON.stringify(look)).toMatchObject({ ok: true, prefix: 'logs/' });
  }
  expect(sim.logzio.saves).toHaveLength(rows.length);
});

test('every integration that takes a role is served', async ({ page, card, sim }) => {
  const elb = ['AWS-App-ELB', 'Amazon-Classic-ELB', 'AWS-Network-ELB'];
  const routes = ['AWS-S3-Access', 'AWS-CloudFront', ...elb, 'VPC-network', 'AWS-CloudTrail'];
  for (const route of sliceOf(routes, 1)) {
    await openForm(page, { route });
    await getPolicy(page);
    await connect(page, card, sim);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true, integration: route });
  }
});

test('every region of Logz.io is served, each with its own External ID', async ({ page, card, sim }) => {
  const regions = sliceOf(['au', 'ca', 'eu', 'uk'], 1);
  for (const region of regions) {
    const host = `app-${region}.logz.io`;
    await openForm(page, { host });
    await getPolicy(page);
    await connect(page, card, sim);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true, host, bucket: BUCKET });
  }
  const ids = (await keptConnections(page.context())).map(({ details }) => details.externalId);
  expect(new Set(ids).size).toBe(regions.length);
});

test('pages that only look like the form bring no card', async ({ page, card }) => {
  await page.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await page.getByRole('button', { name: 'Authenticate with access keys' }).click();
  await page.getByRole('textbox').first().fill(BUCKET);
  // Whatever changes is looked at in the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await card.isShown()).toBe(false);
});
