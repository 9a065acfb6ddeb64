import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../../scripts/lib/chromium-args.mjs';
import type { Simulators } from '../../simulators/server';

/** How to start Chromium with the extension. */
export interface LaunchOptions {
  /** What answers for every host; left out, the real sites are reached. */
  simulators?: Pick<Simulators, 'port' | 'publicKey'>;
  headless?: boolean;
  /** The display to show it on, as `:1`. */
  display?: string;
  /** A profile to keep over restarts; left out, a temporary one is used. */
  userDataDir?: string;
  extensionDir?: string;
  viewport?: { width: number; height: number };
  args?: string[];
  /** Pages that are left go into the back/forward cache, as they do for a person; Playwright turns it off. */
  backForwardCache?: boolean;
}

/** Starts Chromium with the extension loaded and all hosts led to the simulators. */
export async function launchWithExtension(options: LaunchOptions): Promise<BrowserContext> {
  const extension = resolve(options.extensionDir ?? 'dist/chrome');
  if (!existsSync(resolve(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no extension: run npm run build`);
  }
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found: run npm test, which installs one');
  return chromium.launchPersistentContext(options.userDataDir ?? '', {
    executablePath,
    headless: options.headless ?? options.display === undefined,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    viewport: options.viewport ?? { width: 1280, height: 900 },
    ...(options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [...chromiumArgs({ extension, simulators: options.simulators }), ...(options.args ?? [])],
  });
}

const stopped = new WeakSet<BrowserContext>();

/** Whether the worker was stopped, or replaced by an update: Playwright does not see the next one. */
export const isStopped = (context: BrowserContext): boolean => stopped.has(context);

/** The extension's background worker, once it runs. After `stopServiceWorker`, ask `popupPage` instead. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  // Playwright goes on listing the stopped worker, answers no question to it, and does not see the next one.
  if (stopped.has(context)) throw new Error('The worker was stopped: evaluate on an extension page instead');
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

const ids = new WeakMap<BrowserContext, string>();

/** The id that Chromium gave the extension: the same for as long as it lies in the same folder. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const known = ids.get(context);
  if (known) return known;
  const worker = context.serviceWorkers()[0] ?? (await serviceWorker(context));
  const id = new URL(worker.url()).host;
  ids.set(context, id);
  return id;
}

/** What chrome://extensions can do to the extension; it is the page's own interface, which no type describes. */
interface ExtensionsPage {
  updateExtensionConfiguration(update: { extensionId: string } & Record<string, unknown>): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(extensionId: string, options: { failQuietly: boolean }): Promise<void>;
  getExtensionInfo(extensionId: string): Promise<{ state: string }>;
}

/** Changes a setting of the extension, as a person does on chrome://extensions. */
export const configureExtension = (context: BrowserContext, settings: object): Promise<void> =>
  onExtensionsPage(
    context,
    (page, id, changed) => page.updateExtensionConfiguration({ extensionId: id, ...changed }),
    settings,
  );

/** Loads the extension anew from its folder, as **Reload** there does, and an update. */
export const reloadExtension = (context: BrowserContext): Promise<void> =>
  onExtensionsPage(context, (page, id) => page.reload(id, { failQuietly: true }), {});

/** Switches the extension off, as a person does on chrome://extensions: what it left on pages is an orphan. */
export async function disableExtension(context: BrowserContext): Promise<void> {
  const id = await extensionId(context);
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.management.setEnabled('${id}', false)`);
  while (
    (await page.evaluate(`chrome.developerPrivate.getExtensionInfo('${id}').then(({ state }) => state)`)) !==
    'DISABLED'
  )
    await delay(20);
  await page.close();
}

async function onExtensionsPage(
  context: BrowserContext,
  act: (page: ExtensionsPage, id: string, argument: object) => Promise<void>,
  argument: object,
): Promise<void> {
  const id = await extensionId(context);
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const evaluate = (expression: string) =>
    page.evaluate(`{ const page = chrome.developerPrivate; const id = '${id}'; ${expression} }`);
  // Without developer mode this Chromium switches an extension off that is loaded anew, be it for a setting.
  await evaluate('page.updateProfileConfiguration({ inDeveloperMode: true }).then(() => undefined)');
  await evaluate(`(${act})(page, id, ${JSON.stringify(argument)}).then(() => undefined)`);
  while ((await evaluate('page.getExtensionInfo(id).then(({ state }) => state)')) !== 'ENABLED')
    await delay(20);
  await page.close();
}

/** Ends the background worker as Chromium does after 30 idle seconds; the next message revives it. */
export async function stopServiceWorker(context: BrowserContext): Promise<void> {
  const id = await extensionId(context);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This context has no browser of its own');
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && new URL(url).host === id);
  };
  const [target] = await running();
  stopped.add(context);
  // A page may revive the worker at once, under another target: only this one must go. A busy worker may outlive the first call.
  while (target && (await running()).some(({ targetId }) => targetId === target.targetId)) {
    await session.send('Target.closeTarget', { targetId: target.targetId }).catch(() => undefined);
    await delay(50);
  }
  await session.detach();
}

/** The popup, opened in a tab of its own. */
export async function popupPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionId(context)}/popup/popup.html`);
  return page;
}
