import { beforeEach, describe, expect, it } from 'vitest';
import { createIamState, createPolicy, createRole } from '../../simulators/iam';
import { rolePolicy } from '../../simulators/logzio-app/policies';
import { createLogzioState, type SaveRequest } from '../../simulators/logzio-app/state';
import type { Simulators } from '../../simulators/server';
import { logzioHost } from '../../simulators/server/logzio-host';

const host = 'app.logz.io';
const accountId = '111122223333';
let simulators: Simulators;

beforeEach(() => {
  simulators = {
    state: createIamState(),
    logzio: createLogzioState(),
    options: { console: {}, logzio: { valuesDelayMs: 0 } },
  } as Simulators;
});

async function call(method: string, path: string, body: unknown = '') {
  const url = new URL(`https://${host}${path}`);
  const reply = await logzioHost({ host, method, url, body: JSON.stringify(body) }, simulators);
  return { status: reply?.status, text: String(reply?.body) };
}

function createConnectedRole(externalId: string) {
  createPolicy(simulators.state, accountId, {
    policyName: 'logzio-read',
    policyDocument: rolePolicy('acme-app-logs'),
  });
  createRole(simulators.state, accountId, {
    roleName: 'logzio',
    trustPolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::406095609952:root' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': externalId } },
        },
      ],
    }),
    policyArns: [`arn:aws:iam::${accountId}:policy/logzio-read`],
  });
}

const form = (): SaveRequest => ({
  integration: 'AWS-S3-Bucket',
  bucket: 'acme-app-logs',
  prefix: 'web/',
  region: 'US_EAST_1',
  arn: `arn:aws:iam::${accountId}:role/logzio`,
  externalId: simulators.logzio.account(host).externalId,
});

describe('a Logz.io account', () => {
  it('has an External ID of its own at each host, the same on every run', () => {
    const ids = ['app.logz.io', 'app-eu.logz.io'].map((name) => simulators.logzio.account(name).externalId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^logzio:aws:extid:[0-9a-f]{17}$/);
    expect(createLogzioState().account(host).externalId).toBe(ids[0]);
  });

  it('tells what its role must trust', async () => {
    const { text } = await call('GET', '/api/s3-buckets/aws-assume-role-details');
    expect(JSON.parse(text)).toEqual({
      logzioAWSAccountId: '406095609952',
      assignedExternalId: simulators.logzio.account(host).externalId,
    });
  });
});

describe('saving a bucket', () => {
  it('connects with a role that trusts Logz.io and may read', async () => {
    createConnectedRole(simulators.logzio.account(host).externalId);
    expect((await call('POST', '/api/s3-buckets', form())).status).toBe(201);
    expect(JSON.parse((await call('GET', '/api/s3-buckets')).text)).toEqual([form()]);
    expect(simulators.logzio.saves).toMatchObject([{ host, ok: true, reasons: [] }]);
  });

  it('gives no reason when it fails, and keeps the reason for the tests', async () => {
    createConnectedRole('logzio:aws:extid:another');
    const { status, text } = await call('POST', '/api/s3-buckets', form());
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ code: 'ACCESS_DENIED' });
    expect(simulators.logzio.saves[0]?.reasons.join()).toMatch(/condition/);
    expect(simulators.logzio.account(host).buckets).toEqual([]);
  });
});

it('leaves other hosts to others', async () => {
  const url = new URL('https://app.logz.io.evil.example/');
  expect(await logzioHost({ host: url.host, method: 'GET', url, body: '' }, simulators)).toBeUndefined();
});

it('embeds its options so that no text in them ends the script', async () => {
  simulators.options.logzio.guide = '</script><script>alert(1)</script>';
  expect((await call('GET', '/')).text).not.toContain('</script><script>alert');
});
