import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConsoleOrigin } from '../../../src/aws-console/console-hosts';
import {
  bucketUrl,
  createPolicyUrl,
  createRoleUrl,
  policyUrl,
  type Route,
  roleUrl,
  routeOf,
} from '../../../src/aws-console/console-urls';

const HOST = 'https://console.aws.amazon.com';
const ARN = 'arn:aws:iam::123456789012:policy/logzio-read';
const ENCODED = encodeURIComponent(ARN);

/** Addresses of every kind that public sources show (facts/deep-links.json), and of pages that look like them. */
const ADDRESSES: [string, Route][] = [
  // Create role: legacy, with a `?` before the hash, without a slash after it, and with every parameter.
  ['/iam/home?#/roles$new?step=type&roleType=crossAccount&isThirdParty&accountID=1', { at: 'create-role' }],
  ['/iam/home?region=us-east-1#/roles$new?step=type&externalID=x', { at: 'create-role' }],
  ['/iam/home#roles$new?step=review&policies=arn:aws:iam::aws:policy%2FX', { at: 'create-role' }],
  // Create role: 2022 and today.
  ['/iamv2/home#/roles/create?awsAccount=1&step=review', { at: 'create-role' }],
  ['/iamv2/home?region=us-east-1#/roles/create?step=addPermission', { at: 'create-role' }],
  ['/iam/home#/roles/create?trustedEntityType=AWS_ACCOUNT&policies=a%2Fb', { at: 'create-role' }],
  ['/iam/home?region=eu-west-1#/roles/create', { at: 'create-role' }],
  // Create policy.
  ['/iam/home#/policies$new?step=edit', { at: 'create-policy' }],
  ['/iamv2/home?region=us-east-1#/policies/create?step=addPermissions', { at: 'create-policy' }],
  ['/iam/home#/policies/create', { at: 'create-policy' }],
  // Roles and a role.
  ['/iam/home#/roles', { at: 'roles' }],
  ['/iam/home#roles', { at: 'roles' }],
  ['/iam/home#/roles/NAME', { at: 'role', name: 'NAME' }],
  [
    '/iam/home#/roles/NAME?section=trust_relationships',
    { at: 'role', name: 'NAME', section: 'trust_relationships' },
  ],
  [
    '/iamv2/home?region=us-east-1#/roles/details/NAME?section=permissions',
    { at: 'role', name: 'NAME', section: 'permissions' },
  ],
  ['/iam/home#/roles/details/a%2Bb%3D%2C.%40-_?section=tags', { at: 'role', name: 'a+b=,.@-_' }],
  ['/iam/home#/roles/details/100%', { at: 'role', name: '100%' }],
  // Policies and a policy: encoded, not encoded, and with the legacy view behind it.
  ['/iam/home#/policies', { at: 'policies' }],
  [`/iam/home?region=us-east-1#/policies/details/${ENCODED}?section=permissions`, { at: 'policy', arn: ARN }],
  [`/iam/home#/policies/${ENCODED}`, { at: 'policy', arn: ARN }],
  [`/iam/home#/policies/${ARN}$jsonEditor?section=permissions`, { at: 'policy', arn: ARN }],
  // The console's own pages.
  ['/iam/home', { at: 'home' }],
  ['/iam/home#/home', { at: 'home' }],
  ['/iamv2/home?region=us-east-1#/home', { at: 'home' }],
  ['/console/home?region=us-east-1', { at: 'home' }],
  // Wizards and editors that are none of ours.
  ['/iam/home#/users/create', { at: 'other' }],
  ['/iam/home#/roles/details/NAME/create-policy', { at: 'other' }],
  ['/iam/home#/roles/details/NAME/edit-trust-policy', { at: 'edit-trust', name: 'NAME' }],
  ['/iam/home#/roles/details/NAME/attach-policies', { at: 'attach-policies', name: 'NAME' }],
  ['/iam/home#/roles/details/NAME/edit-trust-policy/more', { at: 'other' }],
  [`/iam/home#/policies/details/${ENCODED}/edit`, { at: 'edit-policy', arn: ARN }],
  [`/iam/home#/policies/details/${ENCODED}/edit/v1?step=addPermissions`, { at: 'edit-policy', arn: ARN }],
  [`/iam/home#/policies/details/${ENCODED}/versions`, { at: 'other' }],
  ['/iam/home#/roles/create/extra', { at: 'other' }],
  ['/iam/home#/identity_providers/create', { at: 'other' }],
  ['/iamfoo/home#/roles/create', { at: 'other' }],
  ['/s3/buckets/iam#/roles/create', { at: 'other' }],
];

describe('an address of the console', () => {
  it.each(ADDRESSES)('%s', (address, route) => {
    expect(routeOf(new URL(address, HOST))).toEqual(route);
  });
});

describe('a link that is followed', () => {
  const sign = fc.constantFrom('a', 'Z', '9', '+', '=', ',', '.', '@', '-', '_');
  const name = fc.string({ unit: sign, minLength: 1, maxLength: 64 });
  const region = fc.constantFrom('us-east-1', 'eu-west-1', 'ap-southeast-2');
  const base = fc.oneof(
    fc.constant({ origin: HOST }),
    region.map((one) => ({ origin: `https://${one}.console.aws.amazon.com`, region: one })),
    region.map((one) => ({
      origin: `https://111122223333-abcd1234.${one}.console.aws.amazon.com`,
      region: one,
    })),
  );
  const at = (url: string) => routeOf(new URL(url));

  it('leads where it was made for, on the host that it was made for', () => {
    fc.assert(
      fc.property(base, name, fc.array(name, { maxLength: 2 }), (from, one, path) => {
        const arn = `arn:aws:iam::111122223333:policy/${[...path, one].join('/')}`;
        const role = { accountId: '406095609952', externalId: one, policyArn: arn };
        const links: [string, Route][] = [
          [createPolicyUrl(from), { at: 'create-policy' }],
          [createRoleUrl(from, role), { at: 'create-role' }],
          [roleUrl(from, one), { at: 'role', name: one, section: 'permissions' }],
          [
            roleUrl(from, one, 'trust_relationships'),
            { at: 'role', name: one, section: 'trust_relationships' },
          ],
          [policyUrl(from, arn), { at: 'policy', arn }],
        ];
        for (const [url, route] of links) {
          expect(at(url)).toEqual(route);
          expect(parseConsoleOrigin(url)).toMatchObject(from);
        }
        expect(new URL(createRoleUrl(from, role)).hash).toContain(encodeURIComponent(arn));
      }),
    );
  });

  it('of a bucket is no page of IAM', () => {
    fc.assert(
      fc.property(name, (one) => {
        expect(at(bucketUrl(one))).toEqual({ at: 'other' });
      }),
    );
  });
});
