import fc from 'fast-check';
import type { Handover } from '../../../src/handover/handover';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { buildTrustPolicy } from '../../../src/policy/trust-policy';

export const PLAIN: Handover = {
  bucket: 'acme-logs',
  policyName: 'logzio-acme-logs-read',
  policyDescription: 'Lets Logz.io read the bucket acme-logs.',
  policy: generatePolicy('acme-logs').text,
  roleName: 'logzio-acme-logs',
  roleDescription: 'Logz.io reads acme-logs with it.',
  trustPolicy: buildTrustPolicy({
    accountId: '406095609952',
    externalId: 'logzio:aws:extid:0123456789abcdef0',
  }),
};

/** What has a meaning of its own in a shell, a template or a configuration. */
const HOSTILE = [
  "'",
  '"',
  '\\',
  '`',
  '$(id)',
  `$\{aws:username}`,
  `$\{var.x}`,
  '$${x}',
  '$$${',
  '%{ if true }',
  '%%{',
  '{{resolve:ssm:x}}',
  '\n',
  '\r',
  '\t',
  '!!',
  '; rm -rf ~',
  '&&',
  '|',
  '#',
  '*',
  '~',
  'JSON',
  '\nJSON\n',
  'é',
  '\u2028',
  '日本',
  '<',
  '-x',
  'file://x',
  '$',
  '{',
  '}',
  ' ',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const name = fc.stringMatching(/^[\w+=,.@-]{1,40}$/);
const policy = fc
  .record({ sid: hostile, resource: hostile, key: hostile, value: hostile })
  .map(({ sid, resource, key, value }) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: sid,
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: resource,
          Condition: { StringLike: { [key]: value } },
        },
      ],
    }),
  );

/** Names as IAM takes them, and everywhere else any text at all: what comes out must hold it and nothing more. */
export const anyHandover: fc.Arbitrary<Handover> = fc.record({
  bucket: fc.constant('acme-logs'),
  policyName: name,
  policyDescription: hostile,
  policy,
  roleName: name,
  roleDescription: hostile,
  trustPolicy: policy,
});
