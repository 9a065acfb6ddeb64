import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketUrl,
  createPolicyUrl,
  createRoleUrl,
  policyUrl,
  roleUrl,
} from '../../../src/aws-console/console-urls';
import {
  isConsoleUrl,
  isSameConsole,
  logzioFormUrl,
  logzioRegionOf,
  parseConsoleOrigin,
} from '../../../src/connection/hosts';
import { s3Logs } from '../../../src/flows/s3-logs';

const EU = { origin: 'https://eu-west-1.console.aws.amazon.com', region: 'eu-west-1' };

describe('an address', () => {
  it.each([
    ['https://console.aws.amazon.com/iam/home', { origin: 'https://console.aws.amazon.com' }],
    ['https://eu-west-1.console.aws.amazon.com/', EU],
    [
      'https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-1#/roles',
      { origin: 'https://us-east-1.console.aws.amazon.com', region: 'eu-west-1' },
    ],
    [
      'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/iam',
      {
        origin: 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com',
        region: 'us-east-1',
        sessionAccountId: '111122223333',
      },
    ],
  ])('%s is the console', (url, origin) => {
    expect(parseConsoleOrigin(url)).toEqual(origin);
  });

  it.each([
    'http://console.aws.amazon.com/',
    'https://console.aws.amazon.com:8443/',
    'https://evilconsole.aws.amazon.com/',
    'https://console.aws.amazon.com.evil.com/',
    'https://console.aws.amazon.com@evil.com/',
    'https://user@console.aws.amazon.com/',
    'https://console.aws.amazon.com./',
    'https://evil.com/console.aws.amazon.com',
    'https://console.amazonaws-us-gov.com/',
    'https://console.amazonaws.cn/',
    'console.aws.amazon.com',
    '',
  ])('%j is not the console', (url) => {
    expect(isConsoleUrl(url)).toBe(false);
  });

  it('passes only with the exact suffix', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, end) => {
        expect(isConsoleUrl(url)).toBe(false);
        const host = URL.canParse(`https://console.aws.amazon.com${end}`)
          ? new URL(`https://console.aws.amazon.com${end}`).host
          : '';
        if (host !== 'console.aws.amazon.com')
          expect(isConsoleUrl(`https://console.aws.amazon.com${end}`)).toBe(false);
      }),
    );
  });

  it.each([
    ['app.logz.io', 'us'],
    ['app-eu.logz.io', 'eu'],
    ['app-nl.logz.io', undefined],
    ['app.logz.io.evil.com', undefined],
    ['xapp.logz.io', undefined],
  ])('of host %s is Logz.io region %s', (host, region) => {
    expect(logzioRegionOf(host)).toBe(region);
  });
});

describe('two addresses', () => {
  const [bare, ohio, frankfurt] = ['', 'us-east-2.', 'eu-central-1.'];
  const [mine, other] = ['111122223333-abcd1234.us-east-1.', '111122223333-zzzz9999.us-east-1.'];
  it.each([
    [bare, bare, true],
    [bare, ohio, true],
    [ohio, frankfurt, true],
    [mine, mine, true],
    [mine, mine.replace('us-east-1', 'eu-west-1'), true],
    [mine, other, false],
    [mine, bare, false],
    [mine, ohio, false],
  ])('at %j and %j are of one console: %j', (one, second, same) => {
    const at = (host: string) => `https://${host}console.aws.amazon.com/iam/home`;
    expect(isSameConsole(at(one), at(second))).toBe(same);
    expect(isSameConsole(at(second), at(one))).toBe(same);
  });
  it.each(['http://console.aws.amazon.com/', 'https://evil.example/', 'about:blank', ''])(
    'of which one is %j are not of one console',
    (foreign) => expect(isSameConsole('https://console.aws.amazon.com/', foreign)).toBe(false),
  );
});

describe('a link', () => {
  it.each([
    ['Create policy', createPolicyUrl(EU), `${EU.origin}/iam/home?region=eu-west-1#/policies/create`],
    [
      'Create policy without a tab',
      createPolicyUrl(),
      'https://console.aws.amazon.com/iam/home#/policies/create',
    ],
    [
      'Create policy from another service’s host',
      createPolicyUrl({ origin: 'https://s3.console.aws.amazon.com' }),
      'https://console.aws.amazon.com/iam/home#/policies/create',
    ],
    [
      'Create policy from a foreign origin',
      createPolicyUrl({ origin: 'https://evil.com' }),
      'https://console.aws.amazon.com/iam/home#/policies/create',
    ],
    [
      'Create role',
      createRoleUrl(EU, { accountId: '1', externalId: 'a:b&c', policyArn: 'arn:aws:iam::1:policy/P' }),
      `${EU.origin}/iam/home?region=eu-west-1#/roles/create?trustedEntityType=AWS_ACCOUNT&awsAccount=1&externalId=a%3Ab%26c&isThirdParty=true&step=selectEntities&policies=arn%3Aaws%3Aiam%3A%3A1%3Apolicy%2FP`,
    ],
    [
      'a role',
      roleUrl(EU, 'a+b', 'trust_relationships'),
      `${EU.origin}/iam/home?region=eu-west-1#/roles/details/a%2Bb?section=trust_relationships`,
    ],
    [
      'a policy',
      policyUrl(EU, 'arn:x/y'),
      `${EU.origin}/iam/home?region=eu-west-1#/policies/details/arn%3Ax%2Fy`,
    ],
    [
      'a bucket',
      bucketUrl('acme', 'eu-west-1'),
      'https://s3.console.aws.amazon.com/s3/buckets/acme?region=eu-west-1',
    ],
    [
      'the form',
      logzioFormUrl('au', s3Logs.formPath),
      'https://app-au.logz.io/#/dashboard/integrations/AWS-S3-Bucket',
    ],
  ])('to %s is right', (_what, url, expected) => {
    expect(url).toBe(expected);
  });
});
