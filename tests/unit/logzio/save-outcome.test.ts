import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveOutcome } from '../../../src/logzio/save-outcome';

it.each([
  ['Logz.io authenticated and connected to your S3 bucket.', 'connected'],
  ['Success!', 'connected'],
  ['Bucket saved successfully', 'connected'],
  ['Access denied. Double-check your credentials in Logz.io and AWS.', 'failed'],
  ['Could not be connected', 'failed'],
  ['Your bucket is not connected', 'failed'],
  ["We couldn't authenticate", 'failed'],
  ['The save was unsuccessful', 'failed'],
  ['Disconnected', 'failed'],
  ['Saved', 'connected'],
  ['Changes saved!', 'connected'],
  ['Your bucket was added', 'connected'],
  ['S3 bucket acme-app-logs created.', 'connected'],
  ['Bucket configuration has been updated', 'connected'],
  ['Connection established', 'connected'],
  ['Bucket connected! Your logs will appear once they arrive.', 'connected'],
  ['Connected without errors', 'connected'],
  ['Success: no issues found', 'connected'],
  ['All set! You’re connected', 'connected'],
  ['Something went wrong', 'failed'],
  ['Oops! Please try again later', 'failed'],
  ['We ran into a problem with your role', 'failed'],
  ['Request timed out', 'failed'],
  ['Role ARN is required', 'failed'],
  ['The role ARN must be of the form arn:aws:iam::…', 'failed'],
  ['Missing permissions on the bucket', 'failed'],
  ['Wrong external ID', 'failed'],
  ['External ID mismatch', 'failed'],
  ['NoSuchBucket', 'failed'],
  ['No access to bucket acme-app-logs', 'failed'],
  ['This bucket already exists', 'failed'],
  ['The connection was refused', 'failed'],
  ['Bucket saved, but Logz.io can’t read it', 'failed'],
  ['Saved. Connection failed.', 'failed'],
  ['AssumeRole: AccessDenied', 'failed'],
  ['400 Bad Request', 'failed'],
  ['You have unsaved changes', undefined],
  ['Validating the role…', undefined],
  ['Connecting to your bucket', undefined],
  ['Alert "disk full" was created', undefined],
  ['If you get an error, double-check your credentials.', undefined],
  ["You'll see a success message if Logz.io authenticated and connected to your S3 bucket.", undefined],
  ['Once connected, your logs appear in Kibana.', undefined],
  ['Copied successfully', undefined],
  ['Copied to clipboard', undefined],
  ['Saving…', undefined],
  ['3 new alerts', undefined],
])('a message %s means %s', (message, result) => {
  expect(saveOutcome([message])?.result).toBe(result);
});

it('the first message that speaks of a save counts, in its own words', () => {
  expect(saveOutcome(['Saving…', 'Access denied', 'Connected'])).toEqual({
    result: 'failed',
    said: 'Access denied',
  });
  expect(saveOutcome([])).toBeUndefined();
});

it.each([
  ['S01', 'acme-error-logs', 'connected'],
  ['S03', 'acme-logs', 'connected'],
])('%s, for the bucket %s, means %s', (id, bucket, result) => {
  const said = readFileSync(new URL(`../../cases/public/${id}-save.txt`, import.meta.url), 'utf8');
  expect(saveOutcome([said], bucket)?.result).toBe(result);
  expect(saveOutcome([said])?.result).toBe(result);
});

it.each([
  ['Bucket failover-requests was added', 'failover-requests', 'connected'],
  ['failed.jobs connected', 'failed.jobs', 'connected'],
  ['Bucket errors was added', 'errors', 'connected'],
  ['Could not read bucket success', 'success', 'failed'],
  ['Access denied', 'denied', 'failed'],
  ['“acme-denied” saved successfully', 'acme-denied', 'connected'],
  ['Connected to arn:aws:iam::111122223333:role/no-access-denied', 'acme', 'connected'],
  ['Bucket acme-connected was not found', 'acme-connected', 'failed'],
  ['acme-connected', 'acme-connected', undefined],
  ['Saved! Don’t forget to enable notifications.', 'acme', 'connected'],
  ['Bucket saved. You must set up notifications yourself.', 'acme', 'connected'],
  ['Bucket saved. Note: the first logs may be missing for a minute.', 'acme', 'connected'],
  ['AWS bucket is empty: 403', 'acme', 'failed'],
  ['AWS failed to create cloudtrail bucket. Exception AWS bucket is empty: 403.', 'acme', 'failed'],
  ['You must enter a Role ARN', 'acme', 'failed'],
])('"%s", for the bucket %s, means %s', (said, bucket, result) => {
  expect(saveOutcome([said], bucket)?.result).toBe(result);
});

it('no name of a bucket changes what is said of it', () => {
  const word = fc.constantFrom(
    'error',
    'failed',
    'success',
    'connected',
    'denied',
    'not',
    'must',
    'saved',
    'acme',
  );
  const names = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('-'));
  fc.assert(
    fc.property(names, (bucket) => {
      expect(saveOutcome([`Bucket ${bucket} was added successfully`], bucket)?.result).toBe('connected');
      expect(saveOutcome([`Access denied to bucket ${bucket}`], bucket)?.result).toBe('failed');
      expect(saveOutcome([`Validating ${bucket}`], bucket)).toBeUndefined();
    }),
  );
});
