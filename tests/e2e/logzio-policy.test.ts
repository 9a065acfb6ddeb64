import { ENCRYPTED_BUCKET_KEY } from '../simulators/iam';
import { rolePolicy } from '../simulators/logzio-app/policies';
import { expect, test } from './support/fixtures';
import { BUCKET, logzioField } from './support/flow';
import { connect, getPolicy, openForm } from './support/prepared';

const ENCRYPTED = 'acme-encrypted-logs';

test.describe('a policy with a placeholder for the KMS key', () => {
  test.use({ simulatorOptions: { logzio: { variant: 'policy-kms' } } });

  test('asks for the key, and Logz.io connects to the encrypted bucket', async ({ page, card, sim }) => {
    await openForm(page, { bucket: ENCRYPTED });
    await getPolicy(page);
    await card.waitForText(/has a placeholder for a KMS key/);
    expect(await card.button('Set up in AWS')).toBeUndefined();
    await card.fill('KMS key ARN', 'arn:aws:kms:us-east-1:111122223333:alias/logs');
    await card.waitForText(/This is an alias/);
    expect(await card.button('Set up in AWS')).toBeUndefined();
    await card.fill('KMS key ARN', ENCRYPTED_BUCKET_KEY);
    await card.waitForText(/with your KMS key/);
    await page.reload();
    await page.getByRole('button', { name: '+ Add a bucket' }).click();
    await page.getByRole('button', { name: 'Authenticate with a role' }).click();
    await logzioField(page, 'S3 bucket name').fill(ENCRYPTED);
    await getPolicy(page);
    await card.waitForText(/with your KMS key/);
    const { details } = await connect(page, card, sim, ENCRYPTED);
    expect(details.policy).toContain(ENCRYPTED_BUCKET_KEY);
    expect(details.policy).not.toContain('<<');
    expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: ENCRYPTED })]);
  });

  test('is used without its KMS part for a bucket that is not encrypted', async ({ page, card, sim }) => {
    await openForm(page);
    await getPolicy(page);
    await card.press('Use the policy without the KMS part');
    await card.waitForText(/without the KMS part/);
    const { details } = await connect(page, card, sim);
    expect(details.policy).not.toMatch(/kms/i);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
  });
});

test.describe('a policy that only goes to the clipboard', () => {
  test.use({ simulatorOptions: { logzio: { variant: 'clipboard-only' } } });

  test('is taken as people paste it, and what was mended is said', async ({ page, card, sim }) => {
    await openForm(page);
    await getPolicy(page);
    await card.waitForText(/If that only copies the policy, paste it below/);
    const curly = rolePolicy(BUCKET).replace(/"s3:GetObject"/, '“s3:GetObject”');
    await card.fill('Role policy', `Here it is:\n\`\`\`json\n// for Logz.io\n${curly}\n\`\`\`\nThanks`);
    const said = await card.waitForText(/Fixed in the pasted policy/);
    for (const mend of ['text around the JSON', 'code fences', 'curly quotes', 'comments'])
      expect(said).toContain(mend);
    await connect(page, card, sim);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
  });

  test('is reviewed before anything starts: what it allows, what is too much, how to mend it', async ({
    page,
    card,
  }) => {
    await openForm(page);
    const archive = rolePolicy(BUCKET).replace('"s3:GetObject"', '"s3:GetObject", "s3:PutObject"');
    await card.fill('Role policy', archive);
    const said = await card.waitForText(/This policy allows Logz\.io to/);
    for (const sentence of [
      `write every object in ${BUCKET}; list the objects in ${BUCKET}; read every object in ${BUCKET}`,
      'This looks like the Archive and restore policy',
      'The policy also lets Logz.io write: s3:PutObject',
      'Remove s3:PutObject from the policy',
    ])
      expect(said).toContain(sentence);
    await card.waitForButton('Set up in AWS');
    await card.fill('Role policy', rolePolicy(BUCKET));
    await expect.poll(() => card.text()).not.toContain('PutObject');
    expect(await card.text()).toContain(`list the objects in ${BUCKET}; read every object in ${BUCKET}.`);
  });

  test('is drafted on a press, marked as drafted, and survives a reload', async ({ page, card, sim }) => {
    await openForm(page);
    await card.press('Draft the policy for this bucket');
    await card.waitForText(/drafted by the companion/);
    await openForm(page);
    await card.waitForText(/drafted by the companion/);
    const { policyGenerated } = await connect(page, card, sim);
    expect(policyGenerated).toBe(true);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
  });

  test('for another bucket is not used; the right one is, after a reload', async ({ page, card, sim }) => {
    await openForm(page);
    await card.fill('Role policy', rolePolicy('acme-cloudtrail'));
    await card.waitForText(/is for the bucket acme-cloudtrail, not for acme-app-logs/);
    expect(await card.button('Set up in AWS')).toBeUndefined();
    await card.fill('Role policy', rolePolicy(BUCKET));
    await card.waitForButton('Set up in AWS');
    await openForm(page);
    await card.waitForText(/Role policy pasted/);
    await connect(page, card, sim);
    expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true });
  });
});

test.describe('a policy that stays while the bucket is changed', () => {
  test.use({ simulatorOptions: { logzio: { stalePolicy: true } } });

  test('is not used for the new bucket, and that is said', async ({ page, card, sim }) => {
    await openForm(page);
    await getPolicy(page);
    await card.waitForButton('Set up in AWS');
    await logzioField(page, 'S3 bucket name').fill('acme-cloudtrail');
    await card.waitForText(/is for the bucket acme-app-logs, not for acme-cloudtrail/);
    expect(await card.button('Set up in AWS')).toBeUndefined();
    await getPolicy(page);
    const { details } = await connect(page, card, sim, 'acme-cloudtrail');
    expect(details.policy).toContain('acme-cloudtrail');
    expect(details.policy).not.toContain(BUCKET);
    expect(sim.logzio.saves).toEqual([expect.objectContaining({ ok: true, bucket: 'acme-cloudtrail' })]);
  });
});

test('what is typed shows at once, and a leading slash is flagged with its mend', async ({
  page,
  card,
  sim,
}) => {
  await openForm(page, { bucket: '' });
  await card.waitForText(/Enter the S3 bucket name in the form/);
  await logzioField(page, 'S3 bucket name').fill('Acme');
  await card.waitForText(/Did you mean acme\?/);
  await logzioField(page, 'S3 bucket name').fill(BUCKET);
  await logzioField(page, 'Prefix').fill('/logs/app/');
  await getPolicy(page);
  await card.waitForText(/doesn’t begin with a slash\. Use: logs\/app\//);
  expect(await card.button('Set up in AWS')).toBeUndefined();
  await logzioField(page, 'Prefix').fill('logs/app/');
  await connect(page, card, sim);
  expect(sim.logzio.saves.at(-1)).toMatchObject({ ok: true, prefix: 'logs/app/' });
});

test('an External ID known to be wrong is warned of', async ({ page, card, sim }) => {
  sim.logzio.account('app.logz.io').externalId = 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722';
  await openForm(page);
  await card.waitForText(/documentation once showed this External ID by mistake/);
});
