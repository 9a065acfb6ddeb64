import { describe, expect, it } from 'vitest';
import { s3Logs } from '../../../src/flows/s3-logs';
import { logzioFormUrl, logzioRegionOf } from '../../../src/logzio/logzio-hosts';

describe('a host', () => {
  it.each([
    ['app.logz.io', 'us'],
    ['app-eu.logz.io', 'eu'],
    ['app-nl.logz.io', undefined],
    ['app.logz.io.evil.com', undefined],
    ['xapp.logz.io', undefined],
  ])('%s is of region %s', (host, region) => {
    expect(logzioRegionOf(host)).toBe(region);
  });
});

it('the form of a region has its address', () => {
  expect(logzioFormUrl('au', s3Logs.form.path)).toBe(
    'https://app-au.logz.io/#/dashboard/integrations/AWS-S3-Bucket',
  );
});
