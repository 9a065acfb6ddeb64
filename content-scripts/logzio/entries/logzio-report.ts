import { logzioRegionOf } from '../../../src/logzio/logzio-hosts';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { pageReport, type ReportedSite } from '../../page/report/page-report';
import type { ReportWorld } from '../../page/request-report';
import { readForms } from '../current-form';
import { labelsIn } from '../reader/find-labels';
import { FIELDS, fieldsNamed } from '../reader/read-fields';

/** What the reader makes of the page: the form, then each name as field and as text. */
function findingsOn(page: PageSnapshot): string[] {
  const form = readForms(page);
  const read =
    typeof form === 'string'
      ? form
      : [
          ...(['accountId', 'externalId'] as const).map((name) => `${name} ${Object.keys(form[name])[0]}`),
          ...(['bucket', 'prefix', 'roleArn'] as const).map(
            (name) => `${name} ${form[name] ? 'found' : 'missing'}`,
          ),
          `policies ${form.policies.length}`,
        ].join(', ');
  return [
    `role form: ${read}`,
    ...FIELDS.map((key) => {
      const labels = labelsIn(page, page.document.body, key, () => true);
      return `${key}: fields ${fieldsNamed(page, key).length}, labels ${labels.length}`;
    }),
  ];
}

const SITE: ReportedSite = {
  options: {},
  routes:
    'dashboard integrations collectors data-sources send-your-data log-sources tools archive-and-restore s3-bucket AWS-S3-Bucket AWS-S3-Access AWS-CloudFront AWS-App-ELB Amazon-Classic-ELB AWS-Network-ELB VPC-network AWS-CloudTrail S3-Bucket S3-Access CloudFront ELB vpc CloudTrail',
  parameters: 'switchToAccountId accountIds tag-filter product-tags tags shippers',
  words: 'iam',
  limits: '12',
  attributes: ['ng-model'],
  host: ({ host }) => logzioRegionOf(host) ?? '?',
  marks: {
    AngularJS: '.ng-scope,[ng-model],[ng-app]',
    'custom elements': ':not(:defined)',
    'Elastic UI': '[class^="eui"],[class*=" eui"]',
    'Material UI': '[class*="Mui"]',
    'Ant Design': '[class*="ant-"]',
    'styled components': '[class*="sc-"]',
    'test subjects': '[data-logz-test-subject],[data-test-subject],[data-testid]',
    frames: 'iframe',
  },
  findings: findingsOn,
};

(globalThis as ReportWorld).reportPage = (values, labels) => pageReport(SITE, values, labels);
