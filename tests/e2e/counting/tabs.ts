import type { BrowserContext, Page } from '@playwright/test';

/** Which tab the admin has in front. */
export class Tabs {
  private shown: Page | undefined;

  constructor(readonly context: BrowserContext) {
    this.shown = context.pages()[0];
    // A tab that a page opens comes to the front by itself.
    context.on('page', (page) => {
      this.shown = page;
    });
  }

  async inFront(page: Page): Promise<boolean> {
    return (await this.front()) === page;
  }

  async show(page: Page): Promise<void> {
    await page.bringToFront();
    this.shown = page;
  }

  /** The browser's own answer where the extension can ask for it: the companion moves between tabs too. */
  private async front(): Promise<Page | undefined> {
    const worker = this.context.serviceWorkers()[0];
    if (!worker) return this.shown;
    const url = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.url;
    });
    // Of two tabs at one address, the newer is meant: the flows go back to no older one.
    return this.context.pages().findLast((page) => page.url() === url);
  }
}
