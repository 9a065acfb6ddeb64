import { READ_LOGS } from '../policy/access-needs';
import { generatePolicy } from '../policy/minimal-policy';
import type { Flow, FlowForm } from './flow';

/** Apart from the flow, so that a page's script carries the form and no policy. */
export const s3LogsForm: FlowForm = {
  flow: 's3-logs',
  path: '/#/dashboard/integrations/AWS-S3-Bucket',
  routes:
    /\/(360|dashboard)\/(integrations|data-sources|send-your-data)\/.*(s3|aws|amazon|ec2|cloudfront|cloudtrail|dynamodb|elb|load-balanc|route-?53|vpc)/i,
  policyButton: { step: 'get_policy', label: 'getPolicy' },
  endButtons: [{ step: 'save', label: 'save' }],
  endMayBeUnnamed: true,
  openButtons: [
    { step: 'with_role', label: 'withRole' },
    { step: 'add_bucket', label: 'addBucket' },
  ],
};

/** Logz.io reads logs from an S3 bucket. */
export const s3Logs: Flow = {
  kind: 's3-logs',
  form: s3LogsForm,
  namePatterns: (chosen) => chosen,
  generatePolicy,
  needs: READ_LOGS,
  texts: {
    policyDescription: 'policy_description',
    roleDescription: 'role_description',
    reusable: 'logzio_reusable',
    openForm: 'deliver_open_form',
    connectedTitle: 'deliver_done_title',
    connected: 'deliver_connected',
  },
};
