import { expect, it } from 'vitest';
import { outcomeOf } from '../../../../content-scripts/logzio/outcome';

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
  ['Copied successfully', undefined],
  ['Copied to clipboard', undefined],
  ['Saving…', undefined],
  ['3 new alerts', undefined],
])('a message %s means %s', (message, outcome) => {
  expect(outcomeOf(message)).toBe(outcome);
});
