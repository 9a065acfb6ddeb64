import { resolve } from 'node:path';
import type { BrowserContext, Page as PlaywrightPage } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import type { Simulators } from '../../simulators/server';
import { Card } from '../support/card';
import { beginConnection, type ExtensionPage } from '../support/connection';
import { externalIdOf } from '../support/verdict';
import type { Stage } from './play-row';

/** What keeps hidden tabs as fast as those in front: no person's browser has it. */
const UNLIKE_A_PERSONS = [
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** The parts of Playwright's page that the card is read and pressed through. */
const asPlaywrights = (page: Page): PlaywrightPage =>
  ({
    url: () => page.url(),
    mouse: page.mouse,
    context: () => ({ newCDPSession: () => page.createCDPSession() }) as unknown as BrowserContext,
  }) as unknown as PlaywrightPage;

/**
 * Chromium driven by Puppeteer: Playwright takes every tab for the one in front, so that none of its tabs is ever hidden.
 */
export async function openChromiumStage(sim: Simulators): Promise<Stage & { close(): Promise<void> }> {
  const browser = await puppeteer.launch({
    executablePath: (await findChromium()) ?? '',
    ignoreDefaultArgs: UNLIKE_A_PERSONS,
    defaultViewport: null,
    args: [
      '--window-size=1280,1000',
      ...chromiumArgs({ extension: resolve('dist/chrome'), simulators: sim }),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const front = await browser.newPage();
  await front.goto(new URL('/popup/popup.html', worker.url()).href);
  const opened = browser.waitForTarget(
    (target) => target.type() === 'page' && target.url().includes('console.aws.amazon.com'),
  );
  await beginConnection(front as unknown as ExtensionPage, externalIdOf(sim), {});
  const tab = await (await opened).page();
  if (!tab) throw new Error('The console tab has gone');
  const card = new Card(asPlaywrights(tab), 'IAM Role Companion', 60_000);
  const slow = (times: number) => tab.emulateCPUThrottling(times);
  return { sim, tab, front, card, slow, close: () => browser.close() };
}
