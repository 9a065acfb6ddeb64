import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import type { Simulators } from '../../simulators/server';

/**
 * What the browser carries: nothing, an extension whose script does nothing on the same pages, the companion, or another
 * extension, by its name and version.
 */
export type Carries = string;

/** Starts browsers that differ in nothing but the extension that they carry. */
export class Browsers {
  private constructor(
    private readonly simulators: Simulators,
    private readonly executablePath: string,
    private readonly emptyExtension: string,
    /** The unpacked folder of each extension; undefined: none. */
    private readonly folders: ReadonlyMap<Carries, string | undefined>,
  ) {}

  /** @param beside the unpacked folder of another extension to be measured beside the companion */
  static async for(simulators: Simulators, beside?: string): Promise<Browsers> {
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('No Chromium found: run npm test, which installs one');
    const emptyExtension = await makeEmptyExtension();
    const folders = new Map([
      ['no extension', undefined],
      ['empty extension', emptyExtension],
      ['companion', resolve('dist/chrome')],
    ]);
    if (beside !== undefined) folders.set(await nameOf(beside), resolve(beside));
    return new Browsers(simulators, executablePath, emptyExtension, folders);
  }

  /** All that browsers can carry, in the order of the tables. */
  get sides(): readonly Carries[] {
    return [...this.folders.keys()];
  }

  /** The unpacked folder of what a browser carries; undefined for none. */
  folderOf(carries: Carries): string | undefined {
    return this.folders.get(carries);
  }

  open(carries: Carries): Promise<BrowserContext> {
    const extension = this.folderOf(carries);
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

/** Name and version as an extension's manifest tells them. */
async function nameOf(folder: string): Promise<Carries> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return `${name} ${version}`;
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
