// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Delivery, type DeliveryProgress, modeOf } from '../../../../content-scripts/logzio/form-mode';
import { roleForm } from './forms';

const ARN = 'arn:aws:iam::111122223333:role/logzio';
const EXTERNAL_ID = 'logzio:aws:extid:0a1b2c3d4e5f60718';
const delivery: Delivery = {
  flow: 's3-logs',
  id: '1',
  roleArn: ARN,
  externalId: EXTERNAL_ID,
  bucket: 'acme-app-logs',
  prefix: '',
  delivered: false,
};
const delivered = { ...delivery, delivered: true };
const plain: DeliveryProgress = {
  delivery: undefined,
  outcome: undefined,
  connectedArn: '',
  formClosedAfterConnect: false,
  fillAgainRequested: false,
};
const done: DeliveryProgress = {
  ...plain,
  outcome: { result: 'connected', said: 'Connected' },
  connectedArn: ARN,
};
const filled = roleForm({ roleArn: ARN });
const empty = roleForm({ bucket: '' });

describe('what a form is used for', () => {
  it.each([
    ['no form, nothing under way', undefined, plain, 'idle'],
    ['a form, nothing under way', empty, plain, 'read'],
    ['an ARN waits, no form yet', undefined, { ...plain, delivery }, 'fill'],
    ['an ARN waits, a form is there', empty, { ...plain, delivery }, 'fill'],
    ['delivered, the form holds the ARN', filled, { ...plain, delivery: delivered }, 'fill'],
    ['delivered, the form is empty again', empty, { ...plain, delivery: delivered }, 'read'],
    [
      'delivered, Fill this page was pressed',
      empty,
      { ...plain, delivery: delivered, fillAgainRequested: true },
      'fill',
    ],
    ['connected, the form is closed', undefined, done, 'connected'],
    ['connected, the form still stands', filled, done, 'connected'],
    ['connected, the form was emptied', empty, done, 'connected'],
    ['connected, the next bucket is entered', roleForm({ bucket: 'acme-next' }), done, 'read'],
    ['connected, another form was opened since', empty, { ...done, formClosedAfterConnect: true }, 'read'],
    [
      'connected, and the ARN of another role waits',
      undefined,
      { ...done, delivery: { ...delivery, roleArn: `${ARN}2` } },
      'fill',
    ],
  ])('%s', (_name, form, standing, mode) => {
    expect(modeOf(form, standing)).toBe(mode);
  });
});
