import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import type { Simulators } from '../../simulators/server';

/** What the browser carries: nothing, an extension whose script does nothing on the same pages, or the companion. */
export type Carries = 'no extension' | 'empty extension' | 'companion';
export const SIDES: readonly Carries[] = ['no extension', 'empty extension', 'companion'];

/** Starts browsers that differ in nothing but the extension that they carry. */
export class Browsers {
  private constructor(
    private readonly simulators: Simulators,
    private readonly executablePath: string,
    private readonly emptyExtension: string,
  ) {}

  static async for(simulators: Simulators): Promise<Browsers> {
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('No Chromium found: run npm test, which installs one');
    return new Browsers(simulators, executablePath, await makeEmptyExtension());
  }

  open(carries: Carries): Promise<BrowserContext> {
    const extension = {
      'no extension': undefined,
      'empty extension': this.emptyExtension,
      companion: resolve('dist/chrome'),
    }[carries];
    return chromium.launchPersistentContext('', {
      executablePath: this.executablePath,
      viewport: { width: 1280, height: 900 },
      args: chromiumArgs({ extension, simulators: this.simulators }),
    });
  }

  /** Opens browsers, hands them over, and closes them whatever happens. */
  async with<T>(sides: readonly Carries[], use: (contexts: BrowserContext[]) => Promise<T>): Promise<T> {
    const contexts: BrowserContext[] = [];
    try {
      for (const side of sides) contexts.push(await this.open(side));
      return await use(contexts);
    } finally {
      for (const context of contexts) await context.close();
    }
  }

  close(): Promise<void> {
    return rm(this.emptyExtension, { recursive: true, force: true });
  }
}

/** An extension with one content script, which does nothing, on the pages that the companion may run on. */
async function makeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  const { content_scripts, host_permissions } = JSON.parse(await readFile('manifest.json', 'utf8'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    host_permissions,
    content_scripts: [
      { matches: content_scripts[0].matches, js: ['empty.js'], run_at: 'document_idle' },
      { matches: ['https://*.console.aws.amazon.com/*'], js: ['empty.js'], run_at: 'document_end' },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'empty.js'), 'void 0;\n');
  return folder;
}
