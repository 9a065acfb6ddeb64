import { named } from '../page/cues';
import type { Query } from '../page/find';
import type { PageScreen } from '../page/look';
import { fieldNamed, readRoleForm } from './form';

const button = (key: string): Query => ({ control: 'button', called: [key], cues: [named(key)] });

/** The form while details are being collected: its policy button is the one to press. */
const collect = (wantsPolicy: () => boolean): PageScreen => ({
  id: 's3_form',
  task: 1,
  recognise: (page) => wantsPolicy() && readRoleForm(page) !== undefined,
  steps: [{ kind: 'press', id: 'get_policy', find: button('getPolicy') }],
});

/** The form when an ARN is to be put into it. An empty form gets bucket and prefix too. */
const deliver = (delivering: () => boolean): PageScreen => ({
  id: 's3_form_delivery',
  task: 6,
  recognise: (page) => delivering() && readRoleForm(page) !== undefined,
  steps: [
    { kind: 'fill', id: 'bucket', value: 'bucket', find: fieldNamed('bucket') },
    { kind: 'fill', id: 'prefix', value: 'prefix', optional: true, find: fieldNamed('prefix') },
    { kind: 'fill', id: 'role_arn', value: 'roleArn', find: fieldNamed('roleArn') },
    { kind: 'press', id: 'save', find: button('save') },
  ],
});

/** The page before the form is open: the presses that lead to it. */
const open = (delivering: () => boolean): PageScreen => ({
  id: 's3_form_closed',
  task: 6,
  recognise: (page) => delivering() && readRoleForm(page) === undefined,
  steps: [
    { kind: 'press', id: 'with_role', find: button('withRole') },
    { kind: 'press', id: 'add_bucket', find: button('addBucket') },
  ],
});

/** The screens of the Logz.io app, by what is under way. */
export const logzioScreens = (now: { wantsPolicy(): boolean; delivering(): boolean }): PageScreen[] => [
  deliver(now.delivering),
  open(now.delivering),
  collect(now.wantsPolicy),
];
