import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardModel } from '../../../src/card-model';
import type { FormSnapshot } from '../../../src/messages/page-facts';
import { asPopup, cardOn, form, fromTab, problem, setUp, shown } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const PAGE = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
const MINE = form('acme');
const WIDE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::acme' },
  ],
});
/** What a page may put in place of what the card showed. */
const SWAPS: [string, Partial<FormSnapshot>][] = [
  ['policy', { policies: [{ text: WIDE, insideForm: true }] }],
  ['account', { accountId: { value: '999988887777' } }],
  ['External ID', { externalId: { value: 'logzio:aws:extid:fedcba9876543210' } }],
  ['prefix', { prefix: 'all/' }],
];

const said = ({ lines }: CardModel): string => lines.map(({ text }) => text).join('\n');
const buttons = ({ buttons }: CardModel): string[] => buttons.map(({ id }) => id);

let tab: number;
beforeEach(async () => {
  world.reset();
  ({ id: tab } = await browser.tabs.create({ url: PAGE }));
});

describe.each([...SWAPS, ['bucket', form('other')] as [string, Partial<FormSnapshot>]])(
  'a page that swaps the %s after the card was drawn',
  (_what, swap) => {
    it('has nothing stored by the press', async () => {
      const { offer = '' } = await cardOn(tab, MINE);
      const pressed = fromTab<'start'>(tab, { kind: 'start', form: { ...MINE, ...swap }, offer });
      expect(await problem(pressed)).toEqual({ code: 'card_outdated' });
      expect(await shown()).toEqual([]);
    });
  },
);

describe.each(SWAPS)('a page that swaps the %s while the connection is under way', (_what, swap) => {
  const swapped = { ...MINE, ...swap };

  it('has it shown as a difference, and a press of Set up in AWS goes on without it', async () => {
    const { id } = await setUp(tab, MINE);
    const before = (await shown()).map(({ details }) => details);
    const card = await cardOn(tab, swapped);
    expect(said(card)).toMatch(/logzio_differs|differs from the setup in progress/);
    expect(said(card)).toMatch(/^− /m);
    expect(said(card)).toMatch(/^\+ /m);
    expect(buttons(card)).toEqual(expect.arrayContaining(['use-form', 'start']));
    expect(card.buttons.some(({ primary }) => primary)).toBe(false);
    expect(await setUp(tab, swapped)).toEqual({ id });
    expect((await shown()).map(({ details }) => details)).toEqual(before);
  });

  it('has it stored on a press of its own alone, and what was to be read first was', async () => {
    await setUp(tab, MINE);
    await setUp(tab, swapped, { takesChanges: true }).catch(({ code }) => expect(code).toBe('policy_wide'));
    await setUp(tab, swapped, { takesChanges: true });
    const stored = JSON.stringify((await shown()).map(({ details }) => details));
    const [value] = Object.values(swap);
    const text = JSON.stringify(
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value[0]?.text
          : (value as { value: string }).value,
    );
    expect(stored).toContain(text);
  });

  it('has it kept out of Read this page', async () => {
    await setUp(tab, MINE);
    const before = world.local.text();
    browser.tabs.sendMessage = vi.fn(async () => swapped) as never;
    world.tabs = world.tabs.filter(({ id }) => id === tab);
    const read = await problem(asPopup<'read-page'>({ kind: 'read-page' }));
    if (_what === 'External ID') expect(await shown()).toHaveLength(2);
    else {
      expect(read).toEqual({ code: 'form_differs' });
      expect(world.local.text()).toBe(before);
    }
  });
});

it('a form that says the same goes on with the connection under way', async () => {
  const { id } = await setUp(tab, MINE);
  const card = await cardOn(tab, MINE);
  expect(buttons(card)).not.toContain('use-form');
  expect(await setUp(tab, MINE)).toEqual({ id });
  expect(await shown()).toHaveLength(1);
});

it('a draft takes the form as the card shows it', async () => {
  const { id } = await setUp(tab, MINE);
  world.local.items[`connection:${id}`] = {
    ...(world.local.items[`connection:${id}`] as object),
    status: 'draft',
  };
  const changed = { ...MINE, prefix: 'logs/' };
  expect(buttons(await cardOn(tab, changed))).not.toContain('use-form');
  expect(await setUp(tab, changed)).toEqual({ id });
  expect((await shown())[0]?.details.prefix).toBe('logs/');
});
