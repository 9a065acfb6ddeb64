import { READ_LOGS } from '../policy/access-needs';
import { generatePolicy } from '../policy/minimal-policy';
import type { Flow } from './flow';

/** Logz.io reads logs from an S3 bucket. */
export const s3Logs: Flow = {
  kind: 's3-logs',
  formPath: '/#/dashboard/integrations/AWS-S3-Bucket',
  namePatterns: (chosen) => chosen,
  generatePolicy,
  needs: READ_LOGS,
  texts: {
    policyDescription: 'policy_description',
    roleDescription: 'role_description',
    openForm: 'deliver_open_form',
    connectedTitle: 'deliver_done_title',
    connected: 'deliver_connected',
  },
};
