// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ACCOUNT, BUCKET, EXTERNAL_ID, OWN, POLICY } from '../pasted/texts';
import { background } from './fake-browser';
import { button, element, field, openPopup, press, saidBeside, sent, settled, type } from './screen';

vi.mock('../../../src/browser-native', () => import('./fake-browser'));

const WHOLE = `Account ID: ${ACCOUNT}\nExternal ID: ${EXTERNAL_ID}\nBucket: ${BUCKET}\nhttps://app-eu.logz.io/\n${POLICY}`;

async function paste(text: string): Promise<void> {
  await openPopup();
  await press('Paste everything');
  type('Paste everything', text);
  await settled();
}

beforeEach(() => background.reset());

describe('Paste everything', () => {
  it('has the focus at once, so that one key pastes', async () => {
    await openPopup();
    await press('Paste everything');
    expect(document.activeElement).toBe(field('Paste everything'));
  });

  it('shows what a whole text gives, and the one press that is left', async () => {
    await paste(WHOLE);
    expect([...document.querySelectorAll('.paste dt')].map((dt) => dt.textContent)).toEqual([
      'Account ID',
      'External ID',
      'S3 bucket name',
      'Role policy',
      'Logz.io region',
    ]);
    expect(document.querySelectorAll('.paste input, .paste select')).toHaveLength(0);
    expect(button('Open AWS console')).toBeDefined();
  });

  it('marks a value where it stands in the text', async () => {
    await paste(WHOLE);
    await press('Line 2: External ID');
    const area = field('Paste everything') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(EXTERNAL_ID);
  });

  it('asks for what is missing, and for nothing else', async () => {
    await paste(`External ID: ${EXTERNAL_ID}\nBucket: ${BUCKET}\napp.logz.io`);
    expect([...document.querySelectorAll('.paste label')].map((label) => label.textContent)).toEqual([
      'Paste everything',
      'Account ID',
      'Role policy',
    ]);
    expect(button('Open AWS console')).toBeUndefined();
    type('Account ID', ACCOUNT);
    await press('Draft the policy');
    expect(button('Open AWS console')).toBeDefined();
  });

  it('chooses nothing between two values: each is a press', async () => {
    await paste(`Our AWS account: ${OWN}\nLogz.io Account ID: ${ACCOUNT}\nBucket: ${BUCKET}`);
    expect(field('Account ID').value).toBe('');
    await press(`Use ${ACCOUNT}`);
    expect(sent('edit')).toEqual([{ kind: 'edit', id: 'pasted', detail: 'accountId', value: ACCOUNT }]);
    expect(field('Account ID').value).toBe(ACCOUNT);
  });

  it('says so where a text has nothing', async () => {
    await paste('Good morning.');
    expect(saidBeside('Paste everything')).toContain('no Account ID, External ID');
    expect(document.querySelector('section.card')).toBeNull();
  });

  it('turns into the whole form behind Edit', async () => {
    await paste(WHOLE);
    await press('Edit');
    expect(document.querySelector('.paste')).toBeNull();
    expect(field('External ID').value).toBe(EXTERNAL_ID);
    expect(element('h2').textContent).toBe(BUCKET);
  });
});
