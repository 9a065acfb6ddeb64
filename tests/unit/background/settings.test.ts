import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adopt, asPopup, details, form, fromTab, problem, record, setUp } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));
beforeEach(() => world.reset());

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const ACCOUNT = '123456789012';
const set = (setting: 'policyPattern' | 'rolePattern' | 'description' | 'fill' | 'keepDays', value: string) =>
  asPopup<'set-setting'>({ kind: 'set-setting', setting, value });
const settings = async () => (await asPopup<'overview'>({ kind: 'overview' })).settings;

/** The state of a console tab that belongs to an open connection. */
async function awsState(account: string | null = ACCOUNT, more: object = {}) {
  world.local.items[`connection:${ID}`] ??= record(ID, { details: details('acme-logs'), ...more });
  const { id } =
    world.tabs[0] ??
    (await browser.tabs.create({ url: 'https://us-east-1.console.aws.amazon.com/iam/home' }));
  await adopt(id);
  return fromTab<'aws-state'>(id, {
    kind: 'aws-state',
    account: account ? { id: account, alias: '', session: '' } : null,
    about: '',
  });
}

describe('a setting', () => {
  it.each([
    ['policyPattern', 'team-{bucket}-pol', 'team-{bucket}-pol'],
    ['rolePattern', 'r.{bucket}', 'r.{bucket}'],
    ['description', 'Ticket 17: {bucket}', 'Ticket 17: {bucket}'],
    ['fill', 'press', 'press'],
    ['keepDays', '7', 7],
  ] as const)('%s is kept, and goes back to its own with an empty value', async (name, value, held) => {
    const before = (await settings())[name];
    await set(name, value);
    expect((await settings())[name]).toBe(held);
    await set(name, '');
    expect((await settings())[name]).toBe(before);
  });

  it.each([
    ['policyPattern', 'no bucket', 'pattern_bucket'],
    ['rolePattern', 'ä{bucket}', 'pattern_characters'],
    ['rolePattern', `${'x'.repeat(60)}{bucket}`, 'pattern_length'],
    ['description', 'äöü', 'description_characters'],
    ['description', '{bucket}'.repeat(17), 'description_length'],
    ['fill', 'always', 'setting_fill'],
    ['keepDays', '0', 'setting_days'],
    ['keepDays', '1.5', 'setting_days'],
  ] as const)(
    '%s is refused as %s, with the problem %s, and the one before holds',
    async (name, value, code) => {
      const before = await settings();
      expect(await problem(set(name, value))).toMatchObject({ code });
      expect(await settings()).toEqual(before);
    },
  );

  it('that was damaged in storage gives way to its own', async () => {
    const before = await settings();
    world.local.items = { settings: { fill: 7, rolePattern: 'none', keepDays: '7', other: 'x' } };
    expect(await settings()).toEqual({ ...before, keepDays: 7 });
    world.local.items = { settings: 'text' };
    expect(await settings()).toEqual(before);
  });
});

describe('on AWS pages', () => {
  it('names and description follow the patterns', async () => {
    await set('policyPattern', '{bucket}.policy');
    await set('rolePattern', '{bucket}.role');
    await set('description', 'For {bucket} (read), #17');
    expect((await awsState()).connection).toMatchObject({
      policyName: 'acme-logs.policy',
      roleName: 'acme-logs.role',
      // IAM's console takes fewer characters of a policy than of a role.
      policyDescription: 'For acme-logs read , 17',
      roleDescription: 'For acme-logs (read), #17',
    });
  });

  it('names typed by hand, and those of what is made already, stay under another pattern', async () => {
    await awsState(ACCOUNT, { details: { ...details('acme-logs'), roleName: 'mine' } });
    await fromTab<'policy-created'>(1, { kind: 'policy-created', id: ID, name: 'logzio-acme-logs-read' });
    await set('policyPattern', '{bucket}.policy');
    await set('rolePattern', '{bucket}.role');
    expect((await awsState()).connection).toMatchObject({
      policyName: 'logzio-acme-logs-read',
      roleName: 'mine',
    });
  });

  it('are filled unasked, unless the setting says on a press', async () => {
    expect((await awsState()).fillOnRequest).toBe(false);
    await set('fill', 'press');
    expect((await awsState()).fillOnRequest).toBe(true);
  });
});

describe("an organisation's policy", () => {
  it("goes before the admin's settings", async () => {
    await set('keepDays', '90');
    world.managed = { keepDays: 7, fill: 'press', rolePattern: 'org-{bucket}' };
    expect(await settings()).toMatchObject({ keepDays: 7, fill: 'press', rolePattern: 'org-{bucket}' });
  });

  it('lets only its AWS accounts be filled, and says so elsewhere', async () => {
    world.managed = { allowedAccounts: [ACCOUNT] };
    expect((await awsState()).accountProblem).toBeUndefined();
    expect((await awsState('999988887777')).accountProblem).toEqual({
      code: 'aws_account_not_allowed',
      values: ['999988887777', ACCOUNT],
    });
    expect((await awsState(null)).accountProblem).toEqual({ code: 'aws_account_unknown', values: [ACCOUNT] });
  });

  it('lets connections start from its Logz.io apps only', async () => {
    world.managed = { allowedLogzioHosts: ['app-eu.logz.io'] };
    const { id } = await browser.tabs.create({ url: 'https://app.logz.io/#/' });
    const started = setUp(id, form('acme'));
    const refused = { code: 'logzio_host_not_allowed', values: ['app.logz.io', 'app-eu.logz.io'] };
    expect(await problem(started)).toEqual(refused);
    world.local.items = { [`connection:${ID}`]: record(ID, { status: 'draft', details: details('acme') }) };
    expect(await problem(asPopup<'open-console'>({ kind: 'open-console', id: ID }))).toEqual(refused);
    expect(world.tabs).toHaveLength(1);
  });

  it('keeps the ARN of a role in another account from being sent', async () => {
    world.managed = { allowedAccounts: [ACCOUNT] };
    const roleArn = 'arn:aws:iam::999988887777:role/r';
    world.local.items = { [`connection:${ID}`]: record(ID, { facts: { roleArn } }) };
    expect(await problem(asPopup<'send-arn'>({ kind: 'send-arn', id: ID }))).toMatchObject({
      code: 'aws_account_not_allowed',
    });
    expect(world.tabs).toEqual([]);
  });

  it('gives tags to copy', async () => {
    world.managed = { tags: [{ key: 'team', value: 'security' }] };
    expect((await awsState()).tags).toEqual([{ key: 'team', value: 'security' }]);
  });
});
