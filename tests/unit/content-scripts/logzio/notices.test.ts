// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { collectNotices } from '../../../../content-scripts/logzio/collect-notices';
import { detailsOf, nothingGiven, policySource } from '../../../../content-scripts/logzio/details';
import type { RoleForm } from '../../../../content-scripts/logzio/form';
import { policyFor, roleForm } from './forms';

vi.mock('../../../../src/text', () => ({
  text: (key: string, ...values: string[]) => [key, ...values].join(' '),
  problemText: ({ code, values = [] }: { code: string; values?: string[] }) => [code, ...values].join(' '),
}));

const policy = { policy: policyFor('acme-app-logs') };
const said = (form: RoleForm) => {
  const source = policySource(form, nothingGiven('acme-app-logs'));
  return collectNotices(form, source, detailsOf(form, source)).map(({ text }) => text);
};

it.each<[string, RoleForm, string[]]>([
  ['all in order', roleForm({ policy }), []],
  [
    'an account of another number',
    roleForm({ policy, accountId: '999988887777' }),
    ['logzio_account_other 999988887777 406095609952'],
  ],
  [
    'the account of the Lambda layers',
    roleForm({ policy, accountId: '486140753397' }),
    ['logzio_account_lambda_layers 486140753397 406095609952'],
  ],
  [
    'the External ID of the old docs',
    roleForm({ policy, externalId: 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722' }),
    ['logzio_external_id_docs'],
  ],
  ['a leading slash', roleForm({ policy, prefix: '/logs' }), ['prefix_leading_slash logs']],
  [
    'a bucket as an address',
    roleForm({ policy, bucket: 's3://acme-app-logs' }),
    ['logzio_bucket_alone acme-app-logs'],
  ],
  ['no bucket', roleForm({ bucket: '' }), ['logzio_missing_bucket']],
  ['no policy', roleForm(), ['logzio_missing_policy']],
  [
    'values still to come',
    roleForm({ policy, accountId: '', externalId: '' }),
    ['logzio_missing_accountId', 'logzio_missing_externalId'],
  ],
  [
    'an External ID to be entered',
    { ...roleForm({ policy }), externalId: { missing: true, enter: true } },
    ['logzio_enter_externalId'],
  ],
  [
    'two External IDs',
    { ...roleForm({ policy }), externalId: { several: ['a1', 'b2'] } },
    ['logzio_several a1, b2'],
  ],
])('the card says of %s what is to be said', (_name, form, lines) => {
  expect(said(form)).toEqual(lines);
});
