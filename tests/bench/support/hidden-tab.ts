import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import { beginConnection, type ExtensionPage } from '../../e2e/support/connection';
import { externalIdOf } from '../../e2e/support/verdict';
import type { Simulators } from '../../simulators/server';
import { areWritten, type Counts, forgetInPage, noteInPage, notesInPage, type Written } from './stopwatch';

/** (ms) */
const READING_BACK = 500;

/** What keeps hidden tabs as fast as those in front: no person's browser has it. */
const UNLIKE_A_PERSONS = [
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * A console tab of a connection, behind another tab. Playwright takes every tab for the one in front, so that none of its
 * tabs is ever hidden: this browser is driven by Puppeteer.
 */
export class HiddenTab {
  private constructor(
    private readonly browser: Browser,
    private readonly tab: Page,
    private readonly front: Page,
  ) {}

  static async open(simulators: Simulators, facts: object): Promise<HiddenTab> {
    const browser = await puppeteer.launch({
      executablePath: (await findChromium()) ?? '',
      ignoreDefaultArgs: UNLIKE_A_PERSONS,
      args: chromiumArgs({ extension: resolve('dist/chrome'), simulators }),
    });
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const front = await browser.newPage();
    await front.goto(new URL('/popup/popup.html', worker.url()).href);
    const opened = browser.waitForTarget(
      (target) => target.type() === 'page' && target.url().includes('console.aws.amazon.com'),
    );
    await beginConnection(front as unknown as ExtensionPage, externalIdOf(simulators), { facts });
    const tab = await (await opened).page();
    if (!tab) throw new Error('The console tab has gone');
    await tab.evaluateOnNewDocument(noteInPage);
    await front.bringToFront();
    await tab.reload();
    return new HiddenTab(browser, tab, front);
  }

  /** Goes to a screen behind the other tab, and waits until so much was written on it. */
  async goTo(hash: string, counts: Counts): Promise<Written[]> {
    await this.front.bringToFront();
    if (!(await this.tab.evaluate(() => document.hidden))) throw new Error('The tab is not hidden');
    await this.tab.evaluate(forgetInPage);
    await this.tab.evaluate((to) => location.assign(to), hash);
    return this.whenWritten(counts);
  }

  /** Brings the tab to the front, and waits until so much was written. */
  async show(counts: Counts): Promise<Written[]> {
    await this.tab.bringToFront();
    const written = await this.whenWritten(counts);
    // What was written is read back yet: hidden meanwhile, it would wait for timers that have their turn once a second.
    await delay(READING_BACK);
    return written;
  }

  private async whenWritten(counts: Counts): Promise<Written[]> {
    await this.tab.waitForFunction(areWritten, { polling: 50 }, counts);
    return (await this.tab.evaluate(notesInPage)).written;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
