// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { background, connection } from './fake-browser';
import {
  button,
  element,
  field,
  openPopup,
  openUnfolded,
  press,
  saidBeside,
  sent,
  settled,
  type,
} from './screen';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));
beforeEach(() => background.reset());

const radio = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  return found?.querySelector('input') as HTMLInputElement;
};

describe('the settings', () => {
  it('show what holds, and the own patterns where nothing else was set', async () => {
    await openUnfolded('Settings');
    expect(radio('Automatically, as each screen appears').checked).toBe(true);
    expect(field('Policy name pattern').value).toBe('');
    expect(field('Policy name pattern').getAttribute('placeholder')).toBe('logzio-{bucket}-read');
    expect(field('Keep the values of finished connections for').value).toBe('30');
  });

  it('are taken at once', async () => {
    await openUnfolded('Settings');
    radio('When I press Fill this page').click();
    type('Role name pattern', 'team-{bucket}');
    await settled();
    expect(sent('set-setting').map(({ setting, value }) => [setting, value])).toEqual([
      ['fill', 'press'],
      ['rolePattern', 'team-{bucket}'],
    ]);
    expect(radio('When I press Fill this page').checked).toBe(true);
  });

  it('say what is wrong beside the field, and keep what was typed', async () => {
    await openUnfolded('Settings');
    type('Role name pattern', 'team');
    await settled();
    expect(saidBeside('Role name pattern')).toContain('must contain {bucket} exactly once');
    expect(field('Role name pattern').getAttribute('aria-invalid')).toBe('true');
    expect(field('Role name pattern').value).toBe('team');
  });

  it('name a connection that has no names of its own', async () => {
    background.overview.connections = [
      connection('one', { details: { ...connection('one').details, bucket: 'acme-logs' } }),
    ];
    background.overview.settings = { ...background.overview.settings, rolePattern: 'team-{bucket}' };
    await openUnfolded('Settings');
    expect(field('Role name').getAttribute('placeholder')).toBe('team-acme-logs');
  });

  it('that the organisation decides cannot be changed, and say so', async () => {
    const settings = { fill: 'press', rolePattern: 'org-{bucket}', keepDays: 45 } as const;
    background.overview.settings = { ...background.overview.settings, ...settings };
    background.overview.orgPolicy = {
      settings,
      tags: [{ key: 'team', value: 'platform' }],
      allowedAccounts: ['123456789012'],
      ignored: [{ name: 'tags[1]', problem: { code: 'managed_tag' } }],
    };
    await openUnfolded('Settings');
    expect(radio('When I press Fill this page').closest('fieldset')?.disabled).toBe(true);
    for (const name of ['Role name pattern', 'Keep the values of finished connections for']) {
      expect(field(name).disabled).toBe(true);
      expect(saidBeside(name)).toContain('Set by your organization.');
    }
    expect(field('Role name pattern').value).toBe('org-{bucket}');
    expect(field('Keep the values of finished connections for').value).toBe('45');
    expect(field('Policy name pattern').disabled).toBe(false);
    const text = document.body.textContent;
    expect(text).toContain('123456789012');
    expect(text).toContain('team = platform');
    expect(text).toContain('tags[1]: A tag needs a key and a value');
  });
});

describe('export and import', () => {
  it('shows what the file holds before it is saved', async () => {
    background.overview.connections = [connection('one')];
    await openPopup();
    await press('Export');
    expect(element('pre').textContent).toBe('{"bucket":"acme-logs"}');
    expect(element('#app').textContent).toContain('An External ID is not a secret');
    expect(document.activeElement?.textContent).toBe('Export for a colleague');
    await press('Export');
    expect(document.querySelector('pre')).toBeNull();
  });

  it('offers the same for whoever runs AWS, to copy or to save', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    background.overview.connections = [connection('one')];
    await openPopup();
    await press('Export');
    field('Export as').value = 'terraform';
    field('Export as').dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(element('pre').textContent).toBe('as terraform');
    await press('Copy this text');
    expect(write).toHaveBeenLastCalledWith('as terraform');
  });

  it('says what is wrong with a text, and takes a good one', async () => {
    await openUnfolded('Import a connection');
    type('Or paste its text', 'half');
    await settled();
    await press('Import');
    expect(saidBeside('Or paste its text')).toContain('not the whole text');
    type('Or paste its text', 'good');
    await settled();
    await press('Import');
    expect(element('[role=status]').textContent).toBe('Imported acme-logs. Check its details.');
    expect(element('h2').textContent).toBe('acme-logs');
    expect(field('Or paste its text').value).toBe('');
  });

  it('asks before it replaces the values of a connection that is there', async () => {
    background.overview.connections = [connection('one')];
    await openUnfolded('Import a connection');
    type('Or paste its text', 'good');
    await settled();
    await press('Import');
    expect(element('.ask[role=alert]').textContent).toContain('already exists');
    expect(sent('import').map(({ replace }) => replace)).toEqual([false]);
    await press('Replace its values');
    expect(sent('import').map(({ replace }) => replace)).toEqual([false, true]);
  });
});

describe('what is kept', () => {
  it('of a connection that was finished long ago is shown, without fields for what is gone', async () => {
    const details = { ...connection('one').details, bucket: 'acme-logs', roleName: 'logzio-acme-logs' };
    const facts = { roleArn: 'arn:aws:iam::123456789012:role/logzio-acme-logs' };
    background.overview.connections = [
      connection('one', { status: 'finished', details, facts, closedAt: 1.7e12, valuesRemovedAt: 1.71e12 }),
    ];
    await openPopup();
    const text = element('section.card').textContent;
    expect(text).toContain('Its values were deleted on');
    expect(text).toContain(facts.roleArn);
    expect(button('Export')).toBeUndefined();
    expect(document.querySelector('section.card input')).toBeNull();
  });

  it('of records that cannot be read can be removed; those of a newer version are no loss', async () => {
    background.overview.unreadableRecords = [
      { key: 'connection:a', why: 'damaged' },
      { key: 'connection:b', why: 'newer' },
    ];
    await openPopup();
    expect(element('.notice').textContent).toContain('saved by a newer version: 1');
    await press('Delete damaged connections permanently');
    expect(sent('remove-damaged')).toHaveLength(1);
    expect(element('[role=status]').textContent).toBe('The damaged connections were deleted.');
  });

  it('in a private window is said', async () => {
    background.overview.private = true;
    await openPopup();
    expect(element('.notice').textContent).toContain('This is a private window');
  });
});
