import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json';
import { likelyCauses } from '../../../src/logzio/likely-cause';

const HOUR = 3_600_000;

describe('when Logz.io refuses a save', () => {
  it.each<[string, string[]]>([
    ['Access denied. Double-check your credentials in Logz.io and AWS.', ['trust', 'access', 'kms']],
    ['Something went wrong', ['trust', 'access', 'kms']],
    ['Could not assume the role', ['trust']],
    ['Invalid External ID', ['trust']],
    ['The ARN is not valid', ['role_arn']],
    ['NoSuchBucket', ['bucket']],
    ['Bucket acme does not exist', ['bucket']],
    ['The bucket is in another region', ['bucket']],
    ['kms:Decrypt was denied', ['kms']],
    ['The bucket does not allow ACLs', ['acl']],
    ['Insufficient privileges', ['logzio_user']],
    ['AWS failed to create cloudtrail bucket. Exception AWS bucket is empty: 403.', ['empty']],
  ])('with "%s", the card says to look at %j', (said, suspects) => {
    expect(likelyCauses(said, HOUR)).toEqual(suspects);
  });

  it('waiting comes first while the role is new', () => {
    expect(likelyCauses('Could not assume the role', 20_000)).toEqual(['role_new', 'trust']);
  });

  it.each([
    ...['role_new', 'role_arn', 'trust', 'role_policy', 'boundary', 'organization'],
    ...['bucket', 'empty', 'kms', 'access', 'acl', 'logzio_user'],
  ])('%s has its sentence', (suspect) => {
    expect(messages).toHaveProperty(`deliver_look_${suspect}`);
  });
});

describe('when Logz.io passes on what AWS says', () => {
  const caseOf = (id: string): string =>
    readFileSync(new URL(`../../cases/public/${id}-suspect.txt`, import.meta.url), 'utf8');
  it.each([
    ['S04', 'boundary'],
    ['S06', 'organization'],
    ['S07', 'access'],
  ])('%s points to: %s', (id, suspect) => {
    expect(likelyCauses(caseOf(id), HOUR, ['acme-kms-logs'])).toEqual([suspect]);
  });

  const denied = (action: string, why: string): string =>
    `Error: User: arn:aws:sts::111122223333:assumed-role/logzio-kms/x is not authorized to perform: ${action} on resource: "arn:aws:s3:::kms-region" ${why}`;
  it.each([
    [
      denied('s3:ListBucket', 'because no identity-based policy allows the s3:ListBucket action'),
      'role_policy',
    ],
    [denied('s3:GetObject', 'with an explicit deny in a resource-based policy'), 'access'],
    [denied('s3:GetObject', ''), 'access'],
    [denied('kms:Decrypt', 'because no resource-based policy allows the kms:Decrypt action'), 'kms'],
    [denied('sts:AssumeRole', 'because no resource-based policy allows it'), 'trust'],
    ['AWS bucket is empty: 403', 'empty'],
    ['The bucket kms-arn-role does not exist', 'bucket'],
  ])('"%s" points to: %s', (said, suspect) => {
    expect(likelyCauses(said, HOUR, ['kms-arn-role'])).toEqual([suspect]);
  });
});
