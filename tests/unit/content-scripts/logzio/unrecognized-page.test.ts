// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormSession } from '../../../../content-scripts/logzio/form-session';
import labels from '../../../../content-scripts/logzio/labels.json';
import { isUnrecognized } from '../../../../content-scripts/logzio/unrecognized-page';
import type { Scan } from '../../../../content-scripts/page/engine/engine';
import { indexLabels } from '../../../../content-scripts/page/find/labels';
import { PageSnapshot } from '../../../../content-scripts/page/find/page-snapshot';
import { roleForm } from './forms';

vi.mock('../../../../content-scripts/page/find/visibility', () => ({
  isVisible: (element: Element) => !element.closest('[hidden]'),
  inPageChrome: () => false,
  PAGE_CHROME: 'nav',
}));

const EXTERNAL_ID = '<p>logzio:aws:extid:0a1b2c3d4e5f60718</p>';
const delivery = { flow: 's3-logs', delivered: false };
const look = (html: string, more: object = {}): Scan => {
  document.body.innerHTML = html;
  const page = new PageSnapshot(document, indexLabels(labels));
  return { page, settled: true, located: new Map(), touched: new Set(), written: [], ...more };
};
const course = (more: object): FormSession =>
  ({ mode: 'idle', form: undefined, state: {}, saved: false, ...more }) as FormSession;
const waiting = { mode: 'fill', state: { delivery } };
const plan = (more: object) => ({ plan: { actions: [], notices: [], done: [], ...more } });

describe('a page of Logz.io that is not what the companion expects', () => {
  beforeEach(() => {
    location.hash = '#/dashboard/integrations/AWS-S3-Bucket';
  });

  it.each([
    ['an ARN waits, and there is no form nor a button to it', '<p>S3</p>', {}, waiting],
    ['an External ID shows, and there is no form', EXTERNAL_ID, {}, {}],
    ['a field holds one', '<input value="logzio:aws:extid:0a1b2c3d4e5f60718">', {}, {}],
    ['the form has no bucket', '', {}, { mode: 'read', form: { ...roleForm(), bucket: undefined } }],
    ['the form shows no External ID', '', {}, { mode: 'read', form: roleForm({ externalId: '' }) }],
    [
      'the ARN is in place, and nothing to save it',
      '',
      plan({}),
      { ...waiting, form: roleForm(), arnIsInForm: true },
    ],
    [
      'the Role ARN has no field',
      '',
      plan({ notices: [{ code: 'field_missing', step: 'role_arn' }] }),
      { ...waiting, form: roleForm() },
    ],
  ])('is unknown: %s', (_name, html, seen, standing) => {
    expect(isUnrecognized(look(html, seen), course(standing))).toBe(true);
  });

  it.each([
    ['nothing waits, nothing shows', '<p>Copy the External ID</p>', {}, {}],
    ['only an example shows', '<p>logzio:aws:extid:example</p>', {}, {}],
    ['the External ID is hidden', `<div hidden>${EXTERNAL_ID}</div>`, {}, {}],
    ['the page had no time yet', EXTERNAL_ID, { settled: false }, waiting],
    ['the button to the form shows', '', plan({ press: 'add_bucket' }), waiting],
    ['Save was pressed', '', {}, { ...waiting, saved: true }],
    [
      'the ARN was delivered long ago',
      '',
      {},
      { mode: 'fill', state: { delivery: { ...delivery, delivered: true } } },
    ],
    ['Logz.io connected', EXTERNAL_ID, {}, { mode: 'connected' }],
    ['the ARN is in place', '', plan({ press: 'save' }), { ...waiting, form: roleForm(), arnIsInForm: true }],
    ['the form is whole', '', {}, { mode: 'read', form: roleForm() }],
  ])('is not: %s', (_name, html, seen, standing) => {
    expect(isUnrecognized(look(html, seen), course(standing))).toBe(false);
  });

  it('is not where no integration is', () => {
    location.hash = '#/dashboard/explore';
    expect(isUnrecognized(look(EXTERNAL_ID), course(waiting))).toBe(false);
  });
});
