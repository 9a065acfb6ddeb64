// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DETAILS } from '../../../src/connection/connection';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { background, connection } from './fake-browser';
import { button, element, field, openPopup, press } from './screen';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));

const details = {
  ...EMPTY_DETAILS,
  accountId: '4060-9560-9952',
  externalId: 'logzio:aws:extid:abc0123456789',
  bucket: 's3://acme-logs/',
  policy: generatePolicy('acme-logs').text,
};

beforeEach(() => {
  background.reset();
  background.overview.connections = [connection('one', { status: 'open', details })];
});

const row = (name: string): string => {
  const label = [...document.querySelectorAll('dt')].find((dt) => dt.textContent === name);
  return label?.nextElementSibling?.textContent ?? '';
};

describe('a connection whose details are whole', () => {
  it('shows its values in rows, as they are meant, and no field', async () => {
    await openPopup();
    expect(row('Account ID')).toContain('406095609952');
    expect(row('External ID')).toContain(details.externalId);
    expect(row('S3 bucket name')).toBe('acme-logs');
    expect(row('Role name')).toContain('logzio-acme-logs');
    expect(row('Role ARN')).toBe('Not yet');
    expect(document.querySelector('section.card input')).toBeNull();
    await vi.waitFor(() => expect(row('Role policy')).toContain('list the objects in acme-logs'));
  });

  it.each([
    ['Copy Account ID', '406095609952'],
    ['Copy External ID', details.externalId],
    ['Copy S3 bucket name', 'acme-logs'],
    ['Copy role policy', details.policy],
    ['Copy policy name', 'logzio-acme-logs-read'],
  ])('copies with one press: %s', async (name, value) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openPopup();
    await press(name);
    expect(write).toHaveBeenLastCalledWith(value);
    expect(element('[role=status]').textContent).toMatch(/^Copied: /);
  });

  it('says what to do where the browser lets nothing be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await openPopup();
    await press('Copy External ID');
    expect(element('[role=status]').textContent).toContain('copy it manually');
  });

  it('turns into fields behind Edit, and back', async () => {
    await openPopup();
    await press('Edit');
    expect(document.activeElement).toBe(field('Account ID'));
    await press('Done editing');
    expect(document.querySelector('section.card input')).toBeNull();
    expect(button('Edit')).toBeDefined();
  });

  it('says under a row what is wrong with its value', async () => {
    background.overview.connections = [
      connection('one', { status: 'open', details: { ...details, accountId: '486140753397' } }),
    ];
    await openPopup();
    expect(row('Account ID')).toContain('Lambda');
  });
});

it('shows the six tasks in one line', async () => {
  await openPopup();
  expect(element('.task-line summary').textContent).toBe('2 of 6 · Create the policy');
  background.overview.connections = [connection('one', { status: 'finished', details })];
  await openPopup();
  expect(element('.task-line summary').textContent).toBe('6 of 6 · Done');
});

it('is not empty before the background has answered', async () => {
  background.withheld = [];
  const opening = openPopup();
  await vi.waitFor(() => expect(element('main .skeleton').children).not.toHaveLength(0));
  for (const answer of background.withheld.splice(0)) answer();
  background.withheld = undefined;
  await opening;
  expect(document.querySelector('.skeleton')).toBeNull();
});
