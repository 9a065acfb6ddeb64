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
  ])('with "%s", the card says to look at %j', (said, suspects) => {
    expect(likelyCauses(said, HOUR)).toEqual(suspects);
  });

  it('waiting comes first while the role is new', () => {
    expect(likelyCauses('Could not assume the role', 20_000)).toEqual(['role_new', 'trust']);
  });

  it.each(['role_new', 'role_arn', 'trust', 'bucket', 'kms', 'access'])('%s has its sentence', (suspect) => {
    expect(messages).toHaveProperty(`deliver_look_${suspect}`);
  });
});
