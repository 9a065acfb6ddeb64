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
