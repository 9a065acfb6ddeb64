import { describe, expect, it, vi } from 'vitest';
import { cardLog } from '../../../src/background/audit-log-text';
import { noticeText } from '../../../src/background/notice-text';
import { NOTICE_CODES } from '../../../src/guide/screen';

vi.mock('../../../src/browser-native', () => import('../popup/fake-browser'));

it('what is said of a field that was undone is no word of another value', () => {
  const said = noticeText({ code: 'field_undone', step: 'account_id' });
  expect(said).toMatch(/You undid Account ID.*Fill this page/);
});

const others = NOTICE_CODES.filter((code) => code !== 'field_undone');
describe.each(others)('what is said of %s', (code) => {
  it('of a choice says to set it, and offers no value', () => {
    const said = noticeText({ code, step: 'require_mfa', isChoice: true });
    expect(said).toMatch(/Require MFA.*(Set it yourself|press Fill this page to set it)/i);
    expect(said).not.toMatch(/copy|paste|value/i);
  });

  it('of a text names a value', () => {
    expect(noticeText({ code, step: 'account_id' })).toMatch(
      /Account ID.*(Copy the value below|to replace it)/,
    );
  });
});

describe('the list of changes', () => {
  it.each([
    ['a short text', { value: 'acme' }, 'Role name: acme'],
    ['a text that is emptied', { value: '' }, 'Role name: '],
    ['the text of an editor', {}, 'Role name: filled in'],
    ['a choice', { selected: true }, 'Role name: selected'],
    ['a box that is cleared', { selected: false }, 'Role name: cleared'],
    [
      'what was undone',
      { value: 'acme', undone: true as const },
      'Role name: restored to its previous value',
    ],
  ])('says of %s what was done', (_what, entry, said) => {
    const { log } = cardLog('acme', [{ key: 'role_name', at: 0, where: 'here', ...entry }], []);
    expect(log[0]?.text.split('\n')[0]).toBe(said);
  });
});
