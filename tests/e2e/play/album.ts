import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

/** Numbered pictures of the screens, in the order in which they were met. */
export class Album {
  readonly folder: string;
  private taken = 0;

  private constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** Starts an empty album: pictures of an earlier run would pass for this one's. */
  static async open(folder: string): Promise<Album> {
    const album = new Album(folder);
    await rm(album.folder, { recursive: true, force: true });
    await mkdir(album.folder, { recursive: true });
    return album;
  }

  get count(): number {
    return this.taken;
  }

  /** One picture of what the tab shows. */
  async take(page: Page, name: string): Promise<void> {
    this.taken += 1;
    const file = `${String(this.taken).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(this.folder, file) });
  }

  /** The screen as it is, and the same in the dark. */
  async takeBoth(page: Page, name: string): Promise<void> {
    await this.take(page, name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await this.take(page, `${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  /** The popup at its own size, in a tab that is closed again. */
  async takePopup(open: () => Promise<Page>, name: string, ready: RegExp): Promise<void> {
    const popup = await open();
    // The popup's own width, and the most that Chromium gives a popup in height.
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.getByText(ready).first().waitFor();
    await this.takeBoth(popup, name);
    await popup.close();
  }
}
