// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DETAILS } from '../../../src/connection/connection';
import { background, connection } from './fake-browser';
import { button, element, field, openPopup, press, saidBeside, sent, settled, type } from './screen';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));

const A_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::acme-logs'] }],
});
const WITH_KMS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 'kms:Decrypt'],
      Resource: ['arn:aws:s3:::<BUCKET_NAME>/*', '<<ARN_OF_THE_KMS_KEY_ROLE>>'],
    },
  ],
});
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

beforeEach(() => {
  background.reset();
  background.overview.connections = [
    connection('one', { details: { ...EMPTY_DETAILS, bucket: 'acme-logs' } }),
  ];
});

describe('typing', () => {
  it('sends every keystroke at once, before any answer', async () => {
    await openPopup();
    background.withheld = [];
    type('External ID', 'l');
    type('External ID', 'lo');
    expect(sent('edit')).toEqual([
      { kind: 'edit', id: 'one', detail: 'externalId', value: 'l' },
      { kind: 'edit', id: 'one', detail: 'externalId', value: 'lo' },
    ]);
  });

  it('is not taken back by an answer older than the last keystroke', async () => {
    await openPopup();
    background.withheld = [];
    type('External ID', 'log');
    background.withheld.shift()?.();
    await settled();
    // The overview that holds "log" is in progress while the admin types on.
    const older = background.withheld.shift();
    expect(sent('overview').length).toBeGreaterThan(1);
    type('External ID', 'logzio');
    older?.();
    await settled();
    expect(field('External ID').value).toBe('logzio');
  });

  it('shows what another page changed, once the own keystrokes are stored', async () => {
    await openPopup();
    type('Role name', 'mine');
    await settled();
    const [one] = background.overview.connections;
    background.overview.connections = [
      connection('one', { details: { ...(one?.details ?? EMPTY_DETAILS), roleName: 'typed-in-aws' } }),
    ];
    for (const listener of background.listeners) listener({ kind: 'state-changed' });
    await settled();
    expect(field('Role name').value).toBe('typed-in-aws');
  });

  it('sends a region as it is chosen', async () => {
    await openPopup();
    const region = field('Logz.io region');
    region.value = 'eu';
    region.dispatchEvent(new Event('change', { bubbles: true }));
    expect(sent('edit-region')).toEqual([{ kind: 'edit-region', id: 'one', region: 'eu' }]);
  });
});

describe('a problem', () => {
  it('is said beside its field, which is marked', async () => {
    await openPopup();
    type('Account ID', '4060-9560');
    await settled();
    expect(field('Account ID').getAttribute('aria-invalid')).toBe('true');
    expect(saidBeside('Account ID')).not.toBe('');
    type('Account ID', '4060-9560-9952');
    await settled();
    expect(field('Account ID').getAttribute('aria-invalid')).toBe('false');
    expect(saidBeside('Account ID')).toBe('');
  });

  it('is only a hint while the field of a fresh draft is empty and untouched', async () => {
    await openPopup();
    expect(field('Account ID').getAttribute('aria-invalid')).toBe('false');
    expect(saidBeside('Account ID')).not.toBe('');
    type('Account ID', '4');
    type('Account ID', '');
    await settled();
    expect(field('Account ID').getAttribute('aria-invalid')).toBe('true');
  });

  it('is not that a default name is wanting', async () => {
    background.overview.connections = [connection('one')];
    await openPopup();
    expect(element('.next').textContent).not.toContain('Role name');
    type('S3 bucket name', 'acme-logs');
    await settled();
    expect(field('Role name').getAttribute('placeholder')).toBe('logzio-acme-logs');
  });

  it('does not keep Account IDs out that Logz.io never published, but says so', async () => {
    await openPopup();
    type('Account ID', '486140753397');
    await settled();
    expect(field('Account ID').getAttribute('aria-invalid')).toBe('false');
    expect(saidBeside('Account ID')).toContain('Lambda');
  });
});

describe('Role policy', () => {
  it('takes prose, a code fence and curly quotes, and says what was mended', async () => {
    await openPopup();
    type('Role policy', `Use this:\n\`\`\`json\n${A_POLICY.replaceAll('"', '”')}\n\`\`\``);
    await settled();
    expect(field('Role policy').getAttribute('aria-invalid')).toBe('false');
    // The review comes from the background.
    const mended = await vi.waitFor(() => element('.findings').textContent);
    expect(mended).toContain('code fence');
    expect(mended).toContain('curly quotes');
    expect(mended).toContain('text around the policy');
  });

  it('says in plain words what it allows', async () => {
    await openPopup();
    type('Role policy', A_POLICY);
    await settled();
    await vi.waitFor(() => expect(element('.review').textContent).toContain('list the objects in acme-logs'));
  });

  it('asks whether the bucket is encrypted, and then misses kms:Decrypt', async () => {
    await openPopup();
    type('Role policy', A_POLICY);
    await settled();
    expect(element('.review').textContent).not.toContain('kms:Decrypt');
    const select = field('Is the bucket encrypted with KMS?');
    select.value = 'yes';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(sent('edit-encryption')).toEqual([{ kind: 'edit-encryption', id: 'one', encrypted: true }]);
    const findings = await vi.waitFor(() => element('.findings').textContent);
    expect(findings).toContain('Allow kms:Decrypt on the ARN of the key itself');
  });

  it('is drafted on a press, and marked as drafted', async () => {
    await openPopup();
    await press('Draft the policy');
    expect(field('Role policy').value).toContain('arn:aws:s3:::acme-logs/*');
    expect(document.body.textContent).toContain('Drafted');
    expect(button('Draft the policy')).toBeUndefined();
  });

  it('gets the bucket put in for its placeholder', async () => {
    await openPopup();
    type('Role policy', WITH_KMS);
    await settled();
    await press('Insert acme-logs');
    expect(field('Role policy').value).toContain('arn:aws:s3:::acme-logs/*');
    expect(field('Role policy').value).toContain('<<ARN_OF_THE_KMS_KEY_ROLE>>');
  });

  it('refuses an alias for the KMS key and takes the key', async () => {
    await openPopup();
    type('Role policy', WITH_KMS);
    await settled();
    type('KMS key ARN', 'alias/logs');
    await settled();
    await press('Use this key');
    expect(field('KMS key ARN').getAttribute('aria-invalid')).toBe('true');
    expect(field('Role policy').value).toContain('<<ARN_OF_THE_KMS_KEY_ROLE>>');
    type('KMS key ARN', KEY);
    await settled();
    await press('Use this key');
    expect(sent('edit').at(-1)?.value).toContain(`"${KEY}"`);
  });

  it('goes without KMS on a press', async () => {
    await openPopup();
    type('Role policy', WITH_KMS);
    await settled();
    await press('Use the policy without KMS');
    expect(field('Role policy').value).not.toMatch(/kms/i);
    expect(field('Role policy').value).toContain('s3:GetObject');
  });
});

describe('Role ARN', () => {
  it('says beside the field why another ARN is not taken, and keeps what was pasted', async () => {
    await openPopup();
    type('Role ARN', 'arn:aws:iam::111122223333:policy/logzio');
    await settled();
    expect(field('Role ARN').value).toBe('arn:aws:iam::111122223333:policy/logzio');
    expect(field('Role ARN').getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(button('Send ARN to Logz.io')).toBeUndefined();
  });

  it('is offered to Logz.io as soon as it is one, and can be copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openPopup();
    type('Role ARN', 'arn:aws:iam::111122223333:role/logzio');
    await settled();
    expect(button('Send ARN to Logz.io')?.className).toContain('primary');
    await press('Copy Role ARN');
    expect(write).toHaveBeenCalledWith('arn:aws:iam::111122223333:role/logzio');
    expect(element('[role=status]').textContent).toContain('Copied: Role ARN');
  });
});
