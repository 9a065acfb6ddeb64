import { describe, expect, it, vi } from 'vitest';
import { NO_INPUT as none } from '../../../../src/background/logzio-card/card-input-store';
import { detailsOf, isComplete, policySource } from '../../../../src/background/logzio-card/policy-source';
import { policyFor, shownForm } from './forms';

vi.mock('../../../../src/browser-polyfilled', () => ({ browser: { storage: { session: {} } } }));

const BUCKET = 'acme-app-logs';
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const mine = [policyFor(BUCKET)];
// Policies for the bucket that differ.
const other = policyFor(BUCKET, 'arn:aws:s3:::acme-more');
const withKms = policyFor(BUCKET, '<<ARN_OF_THE_KMS_KEY_ROLE>>');

describe('where the policy comes from', () => {
  it.each([
    ['the page', mine, none, 'page'],
    ['the page, though one was pasted', mine, { ...none, pasted: '{}' }, 'page'],
    ['a paste', [], { ...none, pasted: policyFor(BUCKET).text }, 'paste'],
    [
      'a paste, over the page’s stale one',
      [policyFor('acme-x')],
      { ...none, pasted: policyFor(BUCKET).text },
      'paste',
    ],
    ['a draft', [], { ...none, drafted: true }, 'draft'],
    ['nowhere', [], none, 'none'],
  ])('%s', (_name, policies, given, from) => {
    expect(policySource(shownForm({ policies }), given).origin).toBe(from);
  });

  it('is what the page showed before, unless it shows two now', () => {
    const earlier = policyFor(BUCKET).text;
    expect(policySource({ ...shownForm(), earlier }, none).policy?.text).toBe(earlier);
    const two = shownForm({ policies: [...mine, other] });
    expect(policySource({ ...two, earlier }, none)).toEqual({ origin: 'none', conflicting: true });
  });
});

describe('what keeps a policy from being used', () => {
  it('another bucket, pasted or shown', () => {
    const pasted = policySource(shownForm(), { ...none, pasted: policyFor('other').text });
    expect(pasted).toEqual({ origin: 'paste', otherBucket: 'other' });
    const shown = policySource(shownForm({ policies: [policyFor('other')] }), none);
    expect(shown).toEqual({ origin: 'none', otherBucket: 'other' });
  });

  it('a wildcard that covers the bucket does not', () => {
    expect(policySource(shownForm(), { ...none, pasted: policyFor('acme-*').text }).policy).toBeDefined();
  });

  it('a placeholder that is left', () => {
    const left = policyFor(BUCKET, 'arn:aws:kms:us-east-1:<ACCOUNT>:key/1');
    const source = policySource(shownForm({ policies: [left] }), none);
    expect(source.problem?.code).toBe('policy_placeholder');
  });

  it('a bucket that is no name yet', () => {
    expect(policySource(shownForm({ bucket: 'A' }), { ...none, drafted: true }).origin).toBe('none');
  });
});

describe('the placeholder for a KMS key', () => {
  const form = shownForm({ policies: [withKms] });
  const complete = (given: typeof none) => {
    const source = policySource(form, given);
    return { kms: source.kmsKey, complete: isComplete(detailsOf(form, source)), text: source.policy?.text };
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
    const source = policySource(shownForm(), { ...none, pasted: policyFor('<BUCKET_NAME>').text });
    expect(source.policy?.text).toBe(policyFor(BUCKET).text);
  });
});
