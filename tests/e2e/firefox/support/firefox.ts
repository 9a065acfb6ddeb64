import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../../scripts/lib/browsers.mjs';
import { navigate } from './bidi';

const EXTENSION = 'iam-role-companion@logzio-iam-companion.example';
/** Firefox makes one up for each installation: this one is known beforehand. */
const UUID = '6f1d9a54-3c1b-4f0e-9b1a-1d2c3b4a5f60';
/** After so long without anything to do Firefox stops the extension's background (ms); 30 s as it is delivered. */
const IDLE = 1000;

/** How much all sites and extensions together may keep (KB): one alone gets 10 MB, as where the disk is small. */
const ROOM = 50 * 1024;

/** A real Firefox with the extension as built, and every host led to the simulators. */
export class Firefox {
  private constructor(
    private browser: Browser,
    private readonly launch: () => Promise<Browser>,
    private readonly profile: string,
  ) {}

  static async start(port: number): Promise<Firefox> {
    if (!existsSync('dist/firefox/manifest.json'))
      throw new Error('dist/firefox holds no extension: run npm run build');
    const executablePath = await findFirefox();
    if (!executablePath) throw new Error('No Firefox found: run npm test, which installs one');
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    const launch = () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath,
        userDataDir: profile,
        headless: true,
        acceptInsecureCerts: true,
        defaultViewport: null,
        // The last one lets the tests open pages of the extension.
        args: ['--width=1280', '--height=1000', '--remote-allow-system-access'],
        extraPrefsFirefox: {
          'network.dns.forceResolve': '127.0.0.1',
          'network.socket.forcePort': `443=${port}`,
          'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
          'extensions.webextensions.keepUuidOnUninstall': true,
          'extensions.background.idle.timeout': IDLE,
          'dom.quotaManager.temporaryStorage.fixedLimit': ROOM,
        },
      });
    return new Firefox(await launch(), launch, profile);
  }

  /** Closes Firefox, and starts it again with its profile. An extension that is loaded temporarily goes, what it kept stays. */
  async restart(): Promise<void> {
    await this.browser.close();
    this.browser = await this.launch();
    await this.install();
  }

  /** One blank tab, and the extension as on its first day. */
  async fresh(): Promise<Page> {
    const before = await this.browser.pages();
    const page = await this.browser.newPage();
    await Promise.all(before.map((old) => old.close()));
    // What it kept goes with it.
    await this.browser.uninstallExtension(EXTENSION).catch(() => undefined);
    await this.install();
    return page;
  }

  /** Installs the extension; over one that is installed it is what an update is: its pages close, its data stays. */
  async install(): Promise<void> {
    await this.browser.installExtension(resolve('dist/firefox'));
  }

  /** A new tab at an address, in front of the others. */
  async tabAt(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** The tab that opens while something is done. */
  async tabFrom(act: () => Promise<unknown>): Promise<Page> {
    const known = new Set(this.browser.targets());
    const opened = this.browser.waitForTarget((target) => target.type() === 'page' && !known.has(target));
    const [target] = await Promise.all([opened, act()]);
    const page = await target.page();
    if (!page) throw new Error('The tab that opened has gone');
    return page;
  }

  /** The popup, opened in a tab of its own. */
  async popup(): Promise<Page> {
    const url = `moz-extension://${UUID}/popup/popup.html`;
    const page = await this.browser.newPage();
    await navigate(page, url);
    const ready = () => page.evaluate(() => document.readyState === 'complete' && location.href);
    await until('the popup', async () => (await ready().catch(() => '')) === url);
    return page;
  }

  /** Waits until Firefox has stopped the background, as it does when there is nothing to do. */
  async backgroundStopped(popup: Page): Promise<void> {
    const runs = () =>
      popup.evaluate(() =>
        chrome.extension.getViews().some(({ location }) => /background/.test(location.pathname)),
      );
    await until('the background to stop', async () => !(await runs()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Only a failure waits this long (ms). */
const PATIENCE = 30_000;

/** Asks until the answer is yes. */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what}`);
    await delay(30);
  }
}
