import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { popupPage, reloadExtension, stopServiceWorker } from '../support/browser';
import type { Admin, View } from './admin';
import type { Stop } from './stops';

/** Something that goes wrong, and how the admin comes upon it. */
export interface Fault {
  name: string;
  /** Where it can strike; everywhere when left out. */
  strikesAt?(stop: Stop): boolean;
  strike(admin: Admin, view: View, stage: Stage): Promise<void>;
  /** What the popup says then instead of the flow going on. */
  popupSays?: RegExp;
  /** What the card may say instead of the flow going on, until it is mended. */
  cardSays?: RegExp;
  mend?(admin: Admin, front: Page): Promise<void>;
  /** It leaves traces in the browser or in the extension's folder. */
  ownBrowser?: true;
}

/** What a case has beside the admin. */
export interface Stage {
  /** Closes the browser and starts it again with the same profile. Only with a browser of its own. */
  restart(): Promise<void>;
  /** The folder that the extension is loaded from. Its own with a browser of its own. */
  extension: string;
}

const isAws = ({ name }: Stop) => name !== 'Logz.io form' && name !== 'ARN in place';
/** From **Set up in AWS** on there is a record. */
const isUnderWay = ({ name }: Stop) => name !== 'Logz.io form';
const hasFields = ({ name }: Stop) =>
  ['policy review', 'trusted entity', 'role review', 'ARN in place'].includes(name);

async function onPopup<T>(admin: Admin, front: Page, run: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await popupPage(admin.context);
  try {
    return await run(popup);
  } finally {
    await popup.close().catch(() => undefined);
    await front.bringToFront().catch(() => undefined);
  }
}

/** Puts something in the place of every kept connection. */
const spoil = (admin: Admin, view: View, record: object) =>
  onPopup(admin, view.tab, (popup) =>
    popup.evaluate(async (changed) => {
      const stored = await chrome.storage.local.get(null);
      for (const [key, kept] of Object.entries(stored))
        if (key.startsWith('connection:'))
          await chrome.storage.local.set({ [key]: { ...(kept as object), ...changed } });
    }, record),
  );

/** More than the browser lets the extension keep, but for a few bytes: nothing that grows can be written. */
const fill = () =>
  chrome.storage.local
    .getBytesInUse()
    .then((used) =>
      chrome.storage.local.set({ filler: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 12) }),
    );

export const FAULTS: Fault[] = [
  {
    name: 'background stopped',
    strike: async (admin) => stopServiceWorker(admin.context),
  },
  { name: 'page reloaded', strike: async (_admin, { tab }) => void (await tab.reload()) },
  {
    name: 'tab closed and opened again',
    async strike(admin, { tab, url }) {
      const anew = await admin.context.newPage();
      await tab.close();
      await anew.goto(url);
    },
  },
  {
    name: 'browser closed and started again',
    ownBrowser: true,
    async strike(admin, { url }, { restart }) {
      await restart();
      await (await admin.front()).goto(url);
    },
  },
  {
    name: 'extension reloaded',
    ownBrowser: true,
    strike: ({ context }) => reloadExtension(context),
  },
  {
    name: 'extension updated',
    ownBrowser: true,
    async strike({ context }, _view, { extension }) {
      const file = join(extension, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
      await reloadExtension(context);
    },
  },
  {
    name: 'storage full',
    strike: (admin, { tab }) => onPopup<void>(admin, tab, (popup) => popup.evaluate(fill)),
    cardSays: /companion’s storage is full/,
    mend: (admin, front) =>
      onPopup<void>(admin, front, (popup) => popup.evaluate(() => chrome.storage.local.remove('filler'))),
  },
  {
    name: 'form emptied by the page',
    strikesAt: hasFields,
    strike: (_admin, { tab }) =>
      tab.evaluate(() => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=text]')) {
          set?.call(field, '');
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
  },
  {
    name: 'session expired',
    strikesAt: isAws,
    async strike({ sim }, { tab }) {
      sim.signedIn = false;
      await tab.reload();
    },
  },
  {
    name: 'Logz.io tab closed',
    strikesAt: isAws,
    async strike({ context }, view) {
      for (const page of context.pages()) if (/logz\.io/.test(page.url())) await page.close();
      await view.tab.bringToFront();
    },
  },
  {
    name: 'two tabs of the same screen',
    async strike({ context }, { tab, url }) {
      const second = await context.newPage();
      await second.goto(url);
      await second.getByRole('heading').first().waitFor();
      await tab.bringToFront();
    },
  },
  {
    name: 'record damaged',
    strikesAt: isUnderWay,
    strike: (admin, view) => spoil(admin, view, { details: 'damaged' }),
    popupSays: /could not be read/,
  },
  {
    name: 'record of a newer version',
    strikesAt: isUnderWay,
    strike: (admin, view) => spoil(admin, view, { schema: 99 }),
    popupSays: /could not be read|newer version/,
  },
];
