// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DETAILS } from '../../../src/connection/connection';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { api, background, connection } from './fake-browser';
import { button, element, field, openPopup, press, sent, settled, type } from './screen';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));

const withBucket = (id: string, bucket: string) =>
  connection(id, { status: 'open', details: { ...EMPTY_DETAILS, bucket } });

beforeEach(() => background.reset());

describe('with no connection', () => {
  it('teaches and offers one press, which leads to the first field', async () => {
    await openPopup();
    expect(element('main').textContent).toContain('Give Logz.io access');
    expect(button('Read this page')).toBeUndefined();
    await press('New connection');
    expect(document.activeElement).toBe(field('Account ID'));
  });

  it('offers to read the page when Logz.io is in front', async () => {
    background.overview.logzioInFront = true;
    await openPopup();
    await press('Read this page');
    expect(sent('read-page')).toHaveLength(1);
  });
});

describe('Remove', () => {
  it('can be undone: Undo has the focus, and brings the connection back', async () => {
    background.overview.connections = [withBucket('one', 'acme-logs'), withBucket('two', 'other-logs')];
    await openPopup();
    await press('Remove');
    expect(sent('remove')).toEqual([{ kind: 'remove', id: 'one' }]);
    expect(element('h2').textContent).toBe('other-logs');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Undo')));
    expect(element('.notice').textContent).toContain('acme-logs');
    await press('Undo');
    expect(sent('undo-remove')).toEqual([{ kind: 'undo-remove', id: 'one' }]);
    expect(element('h2').textContent).toBe('acme-logs');
    expect(button('Undo')).toBeUndefined();
  });
});

describe('a role made before', () => {
  it('is offered beside the console, and told to the background by the connection that made it', async () => {
    const details = {
      ...EMPTY_DETAILS,
      accountId: '406095609952',
      externalId: 'logzio:x',
      bucket: 'acme-logs',
    };
    const policy = generatePolicy('acme-logs').text;
    background.overview.connections = [connection('one', { details: { ...details, policy } })];
    background.overview.reusable = { one: [{ id: 'two', roleName: 'logzio-other-logs' }] };
    await openPopup();
    await press('Use role logzio-other-logs');
    expect(sent('open-console')).toEqual([{ kind: 'open-console', id: 'one', reuse: 'two' }]);
  });
});

describe('several connections', () => {
  it('switch with a press', async () => {
    background.overview.connections = [withBucket('one', 'acme-logs'), withBucket('two', 'other-logs')];
    await openPopup();
    await press('other-logs');
    expect(element('h2').textContent).toBe('other-logs');
    expect(document.activeElement).toBe(element('h2'));
    expect(button('acme-logs')).toBeDefined();
  });

  it('leave the one in hand that is being edited, though a newer one comes', async () => {
    background.overview.connections = [withBucket('one', 'acme-logs')];
    await openPopup();
    type('External ID', 'logzio:x');
    background.overview.connections = [withBucket('two', 'other-logs'), ...background.overview.connections];
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(element('h2').textContent).toBe('acme-logs');
  });

  it('stay on a stopped one, whose press took its button away', async () => {
    background.overview.connections = [withBucket('one', 'acme-logs'), withBucket('two', 'other-logs')];
    await openPopup();
    await press('Stop');
    expect(element('h2').textContent).toBe('acme-logs');
    expect(document.activeElement).toBe(element('h2'));
    expect(button('Stop')).toBeUndefined();
  });
});

describe('notices', () => {
  it('ask for withheld access within the press itself, then look again', async () => {
    background.overview.missingAccess = ['https://app.logz.io/*'];
    await openPopup();
    const looks = sent('overview').length;
    button('Allow access')?.click();
    expect(api.permissions.request).toHaveBeenCalledWith({ origins: ['https://app.logz.io/*'] });
    background.overview.missingAccess = [];
    await settled();
    expect(sent('overview').length).toBeGreaterThan(looks);
    expect(button('Allow access')).toBeUndefined();
  });

  it('say that records could not be read', async () => {
    background.overview.unreadableRecords = [
      { key: 'connection:a', why: 'damaged' },
      { key: 'connection:b', why: 'damaged' },
    ];
    await openPopup();
    expect(element('.notice').textContent).toContain('could not be read: 2');
  });

  it('say why a press did nothing', async () => {
    background.overview.connections = [withBucket('one', 'acme-logs')];
    await openPopup();
    vi.spyOn(api.runtime, 'sendMessage').mockRejectedValueOnce(new Error('gone'));
    await press('Stop');
    expect(element('[role=alert]').textContent).not.toBe('');
  });
});

it('looks again on a message of the background, and leaves the answer to others', async () => {
  await openPopup();
  background.overview.connections = [withBucket('one', 'acme-logs')];
  const answers = background.listeners.map((listener) => listener({ kind: 'state-changed' }));
  await settled();
  expect(element('h2').textContent).toBe('acme-logs');
  expect(answers).toEqual([undefined]);
});

it('shows the newest look, in whatever order the answers come', async () => {
  await openPopup();
  background.withheld = [];
  window.dispatchEvent(new Event('focus'));
  background.overview.connections = [withBucket('one', 'acme-logs')];
  window.dispatchEvent(new Event('focus'));
  const [older, newer] = background.withheld;
  newer?.();
  await settled();
  older?.();
  await settled();
  expect(element('h2').textContent).toBe('acme-logs');
});
