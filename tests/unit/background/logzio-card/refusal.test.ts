import { expect, it, vi } from 'vitest';
import { refusal } from '../../../../src/background/logzio-card/deliver-card';
import { shownForm } from './forms';

vi.mock('../../../../src/i18n', () => {
  const text = (key: string, ...values: string[]) => [key, ...values].join(' ');
  return { text, formatTrusted: text, displaySafe: (value: string) => value };
});

const externalId = 'logzio:aws:extid:0a1b2c3d4e5f60718';
const delivery = {
  flow: 's3-logs' as const,
  id: '1',
  roleArn: '',
  externalId,
  bucket: 'acme-app-logs',
  prefix: '',
  delivered: false,
};

it.each([
  ['another External ID', shownForm({ externalId: 'x1' }), `deliver_other_external_id ${externalId} x1`],
  ['no External ID', shownForm({ externalId: '' }), 'deliver_no_external_id'],
  [
    'an External ID to be entered',
    { ...shownForm(), externalId: { missing: true as const, editable: true } },
    `deliver_enter_external_id ${externalId}`,
  ],
  ['two External IDs', { ...shownForm(), externalId: { several: ['a1', 'b2'] } }, 'logzio_several a1, b2'],
  ['another bucket', shownForm({ bucket: 'other' }), 'deliver_other_bucket acme-app-logs other'],
  ['an empty bucket', shownForm({ bucket: '' }), undefined],
  ['the same bucket', shownForm(), undefined],
])('the card says why a form with %s gets no ARN', (_what, form, said) => {
  expect(refusal(form, delivery)).toBe(said);
});
