// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  detailsOf,
  isComplete,
  nothingGiven,
  policySource,
} from '../../../../content-scripts/logzio/details';
import { policyFor, roleForm } from './forms';

const BUCKET = 'acme-app-logs';
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const none = nothingGiven(BUCKET);
const withKms = policyFor(BUCKET, '<<ARN_OF_THE_KMS_KEY_ROLE>>');

describe('where the policy comes from', () => {
  it.each([
    ['the page', { policy: policyFor(BUCKET) }, none, 'page'],
    ['the page, though one was pasted', { policy: policyFor(BUCKET) }, { ...none, pasted: '{}' }, 'page'],
    ['a paste', { missing: true as const }, { ...none, pasted: policyFor(BUCKET).text }, 'paste'],
    [
      'a paste, over the page’s stale one',
      { otherBucket: 'x' },
      { ...none, pasted: policyFor(BUCKET).text },
      'paste',
    ],
    ['a draft', { missing: true as const }, { ...none, drafted: true }, 'draft'],
    ['nowhere', { missing: true as const }, none, 'none'],
  ])('%s', (_name, policy, given, from) => {
    expect(policySource(roleForm({ policy }), given).from).toBe(from);
  });

  it('is what the page showed before, unless it shows two now', () => {
    const before = policyFor(BUCKET);
    expect(policySource(roleForm(), none, before).policy).toBe(before);
    expect(policySource(roleForm({ policy: { several: true } }), none, before)).toEqual({
      from: 'none',
      several: true,
    });
  });
});

describe('what keeps a policy from being used', () => {
  it('another bucket, pasted or shown', () => {
    const pasted = policySource(roleForm(), { ...none, pasted: policyFor('other').text });
    expect(pasted).toEqual({ from: 'paste', otherBucket: 'other' });
    const shown = policySource(roleForm({ policy: { otherBucket: 'other' } }), none);
    expect(shown).toEqual({ from: 'none', otherBucket: 'other' });
  });

  it('a wildcard that covers the bucket does not', () => {
    expect(policySource(roleForm(), { ...none, pasted: policyFor('acme-*').text }).policy).toBeDefined();
  });

  it('a placeholder that is left', () => {
    const left = policyFor(BUCKET, 'arn:aws:kms:us-east-1:<ACCOUNT>:key/1');
    const source = policySource(roleForm({ policy: { policy: left } }), none);
    expect(source.problem?.code).toBe('policy_placeholder');
  });

  it('a bucket that is no name yet', () => {
    expect(policySource(roleForm({ bucket: 'A' }), { ...none, drafted: true }).from).toBe('none');
  });
});

describe('the placeholder for a KMS key', () => {
  const form = roleForm({ policy: { policy: withKms } });
  const complete = (given: typeof none) => {
    const source = policySource(form, given);
    return { kms: source.kms, complete: isComplete(detailsOf(form, source)), text: source.policy?.text };
  };

  it('is asked for and never used as it stands', () => {
    expect(complete(none)).toMatchObject({ kms: 'asked', complete: false });
  });
  it('is filled with a key', () => {
    const given = complete({ ...none, kmsKey: KEY });
    expect(given).toMatchObject({ kms: 'given', complete: true });
    expect(given.text).toContain(KEY);
  });
  it('is asked for again when what was given is no key', () => {
    expect(complete({ ...none, kmsKey: 'alias/logs' })).toMatchObject({ kms: 'asked', complete: false });
  });
  it('goes with the KMS part', () => {
    const given = complete({ ...none, withoutKms: true });
    expect(given).toMatchObject({ kms: 'left_out', complete: true });
    expect(given.text).not.toMatch(/kms/i);
  });
  it('goes where the pasted policy has the bucket’s placeholder too', () => {
    const source = policySource(roleForm(), { ...none, pasted: policyFor('<BUCKET_NAME>').text });
    expect(source.policy?.text).toBe(policyFor(BUCKET).text);
  });
});
