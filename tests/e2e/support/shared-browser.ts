import type { BrowserContext } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { isStopped, launchWithExtension, popupPage, serviceWorker } from './browser';

/** Takes all that the extension keeps. Runs in it. */
async function forget(): Promise<void> {
  const { local, session } = chrome.storage;
  const isEmpty = async () =>
    Object.keys({ ...(await local.get()), ...(await session.get()) }).length === 0 &&
    (await chrome.scripting.getRegisteredContentScripts()).length === 0;
  do {
    await Promise.all([local.clear(), session.clear(), chrome.scripting.unregisterContentScripts()]);
    // What the test before asked for last may still be on its way to storage.
    await new Promise((done) => setTimeout(done, 20));
  } while (!(await isEmpty()));
}

/** One browser for the tests of a worker, each of which finds it as if it had just been installed. */
export class SharedBrowser {
  private context: BrowserContext | undefined;

  constructor(private readonly simulators: Simulators) {}

  /** The browser with one blank tab, and an extension that keeps nothing and runs nowhere. */
  async asNew(): Promise<BrowserContext> {
    const { context } = this;
    if (!context) {
      // Tabs of a site share a process, as those that one opened from another do: starting processes is what costs most.
      this.context = await launchWithExtension({
        simulators: this.simulators,
        args: ['--process-per-site'],
      });
      return this.context;
    }
    const blank = await context.newPage();
    for (const page of context.pages()) if (page !== blank) await page.close();
    await context.unrouteAll();
    await context.clearPermissions();
    await context.clearCookies();
    if (isStopped(context)) {
      const popup = await popupPage(context);
      await popup.evaluate(forget);
      await popup.close();
    } else await (await serviceWorker(context)).evaluate(forget);
    return context;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }
}
