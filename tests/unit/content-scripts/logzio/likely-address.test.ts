import { describe, expect, it } from 'vitest';
import { LIKELY_ADDRESS } from '../../../../content-scripts/logzio/likely-address';
import { addressOf, FORMS } from '../../../../src/flows/forms';

const at = (path: string) => addressOf(new URL(path, 'https://app.logz.io'));

const S3 = [
  ...['AWS-S3-Bucket', 'AWS-S3-Access', 'AWS-CloudFront', 'AWS-App-ELB', 'Amazon-Classic-ELB'],
  ...['AWS-Network-ELB', 'VPC-network', 'AWS-CloudTrail', 'AWS-DynamoDB', 'AWS-Route-53'],
  'Amazon-EC2-Auto-Scaling',
].map((name) => `/#/dashboard/integrations/${name}`);
const OLDER = ['S3-Bucket', 'CloudFront', 'ELB', 'vpc', 'S3-Access', 'CloudTrail'].map(
  (name) => `/#/dashboard/data-sources/${name}`,
);
const SENT = ['s3-bucket', 'elastic-load-balancing'].map(
  (name) => `/#/dashboard/send-your-data/log-sources/${name}`,
);

describe('addresses in the app', () => {
  it.each([...S3, ...OLDER, ...SENT, '/360/integrations/aws-s3-bucket'])(
    '%s may hold the S3 form',
    (path) => {
      expect(LIKELY_ADDRESS.test(at(path))).toBe(true);
      expect(FORMS['s3-logs'].routes.test(at(path))).toBe(true);
      expect(FORMS.archive.routes.test(at(path))).toBe(false);
    },
  );

  it.each(['/#/dashboard/tools/archive-and-restore', '/360/tools/archive-and-restore', '/360/archive'])(
    '%s may hold the archive',
    (path) => {
      expect(LIKELY_ADDRESS.test(at(path))).toBe(true);
      expect(FORMS.archive.routes.test(at(path))).toBe(true);
      expect(FORMS['s3-logs'].routes.test(at(path))).toBe(false);
    },
  );

  it.each([
    '/',
    '/360/explore',
    '/360/alerts/triggered',
    '/360/dashboards/dashboards-hub',
    '/#/dashboard/explore',
  ])('%s holds none', (path) => expect(LIKELY_ADDRESS.test(at(path))).toBe(false));
});
