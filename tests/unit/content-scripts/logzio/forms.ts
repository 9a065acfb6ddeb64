// @vitest-environment happy-dom
import type { RoleForm } from '../../../../content-scripts/logzio/role-form';

const input = (value: string): HTMLInputElement => Object.assign(document.createElement('input'), { value });

/** A role form as the reader gives it, with Logz.io's usual values. */
export function roleForm({
  accountId = '406095609952',
  externalId = 'logzio:aws:extid:0a1b2c3d4e5f60718',
  bucket = 'acme-app-logs',
  prefix = '',
  roleArn = '',
} = {}): RoleForm {
  return {
    root: document.createElement('div'),
    flow: 's3-logs',
    accountId: accountId ? { value: accountId } : { missing: true },
    externalId: externalId ? { value: externalId } : { missing: true },
    bucket: input(bucket),
    prefix: input(prefix),
    roleArn: input(roleArn),
    policies: [],
  };
}
