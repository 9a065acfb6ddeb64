import { expect, it, vi } from 'vitest';
import { NO_INPUT } from '../../../../src/background/logzio-card/card-input-store';
import { collectNotices } from '../../../../src/background/logzio-card/collect-notices';
import { detailsOf, policySource } from '../../../../src/background/logzio-card/policy-source';
import type { FormSnapshot } from '../../../../src/messages/page-facts';
import { policyFor, shownForm } from './forms';

vi.mock('../../../../src/browser-polyfilled', () => ({ browser: { storage: { session: {} } } }));

vi.mock('../../../../src/i18n', () => ({
  text: (key: string, ...values: string[]) => [key, ...values].join(' '),
  problemText: ({ code, values = [] }: { code: string; values?: string[] }) => [code, ...values].join(' '),
}));

const policies = [policyFor('acme-app-logs')];
const said = (form: FormSnapshot) => {
  const source = policySource(form, NO_INPUT);
  return collectNotices(form, source, detailsOf(form, source)).map(({ text }) => text);
};

it.each<[string, FormSnapshot, string[]]>([
  ['all in order', shownForm({ policies }), []],
  [
    'an account of another number',
    shownForm({ policies, accountId: '999988887777' }),
    ['logzio_account_other 999988887777 406095609952'],
  ],
  [
    'the account of the Lambda layers',
    shownForm({ policies, accountId: '486140753397' }),
    ['logzio_account_lambda_layers 486140753397 406095609952'],
  ],
  [
    'the External ID of the old docs',
    shownForm({ policies, externalId: 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722' }),
    ['logzio_external_id_docs'],
  ],
  ['a leading slash', shownForm({ policies, prefix: '/logs' }), ['prefix_leading_slash logs']],
  [
    'a bucket as an address',
    shownForm({ policies, bucket: 's3://acme-app-logs' }),
    ['logzio_bucket_alone acme-app-logs'],
  ],
  ['a prefix in quotes', shownForm({ policies, prefix: '"logs/"' }), ['logzio_prefix_alone logs/']],
  ['no bucket', shownForm({ bucket: '' }), ['logzio_missing_bucket']],
  ['no policy', shownForm(), ['logzio_missing_policy']],
  [
    'values still to come',
    shownForm({ policies, accountId: '', externalId: '' }),
    ['logzio_missing_ids detail_accountId, detail_externalId'],
  ],
  [
    'an External ID to be entered',
    { ...shownForm({ policies }), externalId: { missing: true, editable: true } },
    ['logzio_enter_externalId'],
  ],
  [
    'two External IDs',
    { ...shownForm({ policies }), externalId: { several: ['a1', 'b2'] } },
    ['logzio_several a1, b2'],
  ],
])('the card says of %s what is to be said', (_name, form, lines) => {
  expect(said(form)).toEqual(lines);
});
