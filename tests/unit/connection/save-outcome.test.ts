import { expect, it } from 'vitest';
import { saveOutcome } from '../../../src/connection/save-outcome';

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
