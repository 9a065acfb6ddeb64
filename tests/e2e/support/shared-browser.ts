import type { BrowserContext } from '@playwright/test';
import { launchWithExtension, popupPage } from './browser';

/** One browser for the tests of a worker, each of which finds it as if it had just been installed. */
export class SharedBrowser {
  private context: BrowserContext | undefined;

  constructor(private readonly port: number) {}

  /** The browser with one blank tab, and an extension that keeps nothing and runs nowhere. */
  async asNew(): Promise<BrowserContext> {
    const { context } = this;
    if (!context) {
      this.context = await launchWithExtension({ port: this.port });
      return this.context;
    }
    const blank = await context.newPage();
    for (const page of context.pages()) if (page !== blank) await page.close();
    await context.unrouteAll();
    await context.clearPermissions();
    await context.clearCookies();
    const popup = await popupPage(context);
    await popup.evaluate(async () => {
      // Answered after all that the tests before asked for: nothing of theirs is written later.
      await chrome.runtime.sendMessage({ kind: 'overview' });
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await chrome.scripting.unregisterContentScripts();
    });
    await popup.close();
    return context;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }
}
