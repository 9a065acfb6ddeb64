import { describe, expect, it } from 'vitest';
import { deliveryConflict } from '../../../src/logzio/delivery-conflict';
import type { FieldReading } from '../../../src/messages/page-facts';

const externalId = 'logzio:aws:extid:0a1b2c3d4e5f60718';
const delivery = { externalId, bucket: 'acme-app-logs' };
const same: FieldReading = { value: externalId };
const empty: FieldReading = { missing: true, editable: true };
const other: FieldReading = { value: 'x1', editable: true };

describe('an ARN and a form with', () => {
  it.each<[string, FieldReading, string, string | undefined]>([
    ['the same External ID and bucket', same, 'acme-app-logs', undefined],
    ['no bucket yet', same, '', undefined],
    ['another bucket', same, 'other', 'other_bucket acme-app-logs other'],
    ['another External ID', other, 'acme-app-logs', `other_external_id ${externalId} x1`],
    [
      'an External ID in other case',
      { value: externalId.toUpperCase() },
      '',
      `other_external_id ${externalId} ${externalId.toUpperCase()}`,
    ],
    ['no External ID', { missing: true }, 'acme-app-logs', `no_external_id ${externalId} `],
    ['no External ID, as a form of its kind may', { missing: true, notShown: true }, '', undefined],
    [
      'no External ID, and another bucket',
      { missing: true, notShown: true },
      'other',
      'other_bucket acme-app-logs other',
    ],
    ['an External ID to be entered', empty, '', `enter_external_id ${externalId} `],
    ['two External IDs', { several: ['a1', 'b2'] }, '', `several_external_ids ${externalId} a1, b2`],
  ])('%s', (_what, reading, bucket, said) => {
    const conflict = deliveryConflict({ externalId: reading, bucket }, delivery);
    expect(conflict && `${conflict.code} ${conflict.expected} ${conflict.actual}`).toBe(said);
  });

  it.each<[string, FieldReading, string, string | undefined]>([
    ['a field that is empty', empty, '', undefined],
    ['a field that holds another', other, 'acme-app-logs', undefined],
    ['another one that only shows', { value: 'x1' }, '', 'other_external_id'],
    ['another bucket', empty, 'other', 'other_bucket'],
  ])('an External ID that is carried too, and %s', (_what, reading, bucket, code) => {
    const carried = { ...delivery, carriesExternalId: true };
    expect(deliveryConflict({ externalId: reading, bucket }, carried)?.code).toBe(code);
  });
});
