import { describe, expect, it } from 'vitest';
import {
  bucketUrl,
  createPolicyUrl,
  createRoleUrl,
  policyUrl,
  roleUrl,
} from '../../../src/aws-console/console-urls';

const EU = { origin: 'https://eu-west-1.console.aws.amazon.com', region: 'eu-west-1' };

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
  ])('to %s is right', (_what, url, expected) => {
    expect(url).toBe(expected);
  });
});
