// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Course } from '../../../../content-scripts/logzio/form-session';
import { isUnknown } from '../../../../content-scripts/logzio/unrecognized-page';
import labels from '../../../../content-scripts/logzio/labels.json';
import { Page } from '../../../../content-scripts/page/find/page-snapshot';
import { indexLabels } from '../../../../content-scripts/page/find/labels';
import type { Look } from '../../../../content-scripts/page/engine/engine';
import { roleForm } from './forms';

vi.mock('../../../../content-scripts/page/find/visibility', () => ({
  isVisible: (element: Element) => !element.closest('[hidden]'),
  inPageChrome: () => false,
  CHROME: 'nav',
}));

const EXTERNAL_ID = '<p>logzio:aws:extid:0a1b2c3d4e5f60718</p>';
const delivery = { delivered: false };
const look = (html: string, more: object = {}): Look => {
  document.body.innerHTML = html;
  const page = new Page(document, indexLabels(labels));
  return { page, settled: true, sights: new Map(), touched: new Set(), written: [], ...more };
};
const course = (more: object): Course =>
  ({ mode: 'nothing', form: undefined, state: {}, saved: false, ...more }) as Course;
const waiting = { mode: 'deliver', state: { delivery } };
const plan = (more: object) => ({ plan: { actions: [], notices: [], done: [], ...more } });

describe('a page of Logz.io that is not what the companion expects', () => {
  beforeEach(() => {
    location.hash = '#/dashboard/integrations/AWS-S3-Bucket';
  });

  it.each([
    ['an ARN waits, and there is no form nor a button to it', '<p>S3</p>', {}, waiting],
    ['an External ID shows, and there is no form', EXTERNAL_ID, {}, {}],
    ['a field holds one', '<input value="logzio:aws:extid:0a1b2c3d4e5f60718">', {}, {}],
    ['the form has no bucket', '', {}, { mode: 'collect', form: { ...roleForm(), bucket: undefined } }],
    ['the form shows no External ID', '', {}, { mode: 'collect', form: roleForm({ externalId: '' }) }],
    [
      'the ARN is in place, and nothing to save it',
      '',
      plan({}),
      { ...waiting, form: roleForm(), isInPlace: true },
    ],
    [
      'the Role ARN has no field',
      '',
      plan({ notices: [{ code: 'field_missing', step: 'role_arn' }] }),
      { ...waiting, form: roleForm() },
    ],
  ])('is unknown: %s', (_name, html, seen, standing) => {
    expect(isUnknown(look(html, seen), course(standing))).toBe(true);
  });

  it.each([
    ['nothing waits, nothing shows', '<p>Copy the External ID</p>', {}, {}],
    ['only an example shows', '<p>logzio:aws:extid:example</p>', {}, {}],
    ['the External ID is hidden', `<div hidden>${EXTERNAL_ID}</div>`, {}, {}],
    ['the page had no time yet', EXTERNAL_ID, { settled: false }, waiting],
    ['the button to the form shows', '', plan({ press: 'add_bucket' }), waiting],
    ['Save was pressed', '', {}, { ...waiting, saved: true }],
    ['the ARN was delivered long ago', '', {}, { mode: 'deliver', state: { delivery: { delivered: true } } }],
    ['Logz.io connected', EXTERNAL_ID, {}, { mode: 'done' }],
    ['the ARN is in place', '', plan({ press: 'save' }), { ...waiting, form: roleForm(), isInPlace: true }],
    ['the form is whole', '', {}, { mode: 'collect', form: roleForm() }],
  ])('is not: %s', (_name, html, seen, standing) => {
    expect(isUnknown(look(html, seen), course(standing))).toBe(false);
  });

  it('is not where no integration is', () => {
    location.hash = '#/dashboard/tools/archive-and-restore';
    expect(isUnknown(look(EXTERNAL_ID), course(waiting))).toBe(false);
  });
});
