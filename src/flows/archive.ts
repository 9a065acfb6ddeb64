import { ARCHIVE_LOGS } from '../policy/access-needs';
import { generateArchivePolicy } from '../policy/minimal-policy';
import type { Flow, FlowForm } from './flow';

/** Apart from the flow, so that a page's script carries the form and no policy. */
export const archiveForm: FlowForm = {
  flow: 'archive',
  path: '/#/dashboard/tools/archive-and-restore',
  routes: /\/(360|dashboard)\/.*archiv/i,
  marks: { archiving: 2, archiveTitle: 1, testConnection: 1, archiveSettings: 1 },
  testButton: { step: 'test_connection', label: 'testConnection' },
  endButtons: [
    { step: 'start_archiving', label: 'startArchiving' },
    { step: 'update_settings', label: 'updateSettings' },
  ],
  openButtons: [],
};

const ENDING = '-archive';

/** Logz.io archives logs to an S3 bucket, and restores them from there. */
export const archive: Flow = {
  kind: 'archive',
  form: archiveForm,
  // One bucket may have a role that reads logs too: the names differ.
  namePatterns: ({ policyPattern, rolePattern }) => ({
    policyPattern: policyPattern.replace(/-read$/, '') + ENDING,
    rolePattern: rolePattern + ENDING,
  }),
  generatePolicy: generateArchivePolicy,
  needs: ARCHIVE_LOGS,
  texts: {
    policyDescription: 'archive_policy_description',
    roleDescription: 'archive_role_description',
    reusable: 'archive_reusable',
    openForm: 'archive_open_form',
    connectedTitle: 'deliver_done_title',
    connected: 'archive_connected',
  },
};
