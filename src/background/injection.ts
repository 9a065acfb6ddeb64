import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser-polyfilled';
import type { FrameWorld } from '../messages/frame-world';
import type { LazyScript } from '../messages/requests';
import type { Notification } from '../messages/responses';
import type { TabSender } from './sender';
import { hasOpenConnection } from './store';

/** Pages of AWS that the companion works on: IAM, and the console's home page that a sign-in may land on. */
const AWS_PAGES = ['iam', 'iamv2', 'console'].map((path) => `https://*.console.aws.amazon.com/${path}/*`);
const AWS_ID = 'aws-iam';
const AWS_SCRIPT = 'content-scripts/aws-iam.js';
const ROLE_SCRIPT = 'content-scripts/aws-role-check.js';
const LOGZIO_SCRIPT = 'content-scripts/logzio.js';

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [AWS_ID] })).length > 0;

/**
 * Tells a tab's companion something, without waiting: a tab without one does not answer, and a busy one must not hold
 * other requests up.
 * @param frameId the only frame that is told; left out, all of them are
 */
export function notify(tabId: number, notification: Notification, frameId?: number): void {
  const to = frameId === undefined ? {} : { frameId };
  browser.tabs.sendMessage(tabId, notification, to).catch(() => undefined);
}

/** A tab that is loading or frozen answers late: it is not waited for longer than this (ms). */
const RUN_TIME_MS = 3000;

async function executeInTab(target: Scripting.InjectionTarget, file: string): Promise<void> {
  const run = browser.scripting.executeScript({ target, files: [file] });
  // A tab on an error page, or one that the admin keeps extensions out of, refuses: nothing to do there.
  await Promise.race([run.catch(() => undefined), new Promise((done) => setTimeout(done, RUN_TIME_MS))]);
}

/**
 * Runs a function in the world of a frame's own scripts, and gives what it returned. It is made anew there from its source,
 * and gets no more than its arguments. A busy page is waited for: what it was given may be carried out at any time.
 * @throws no_answer when the frame is gone, or failed over it
 */
export async function runInPageWorld<Arguments extends unknown[], Result>(
  { tabId, frameId }: TabSender,
  func: (...given: Arguments) => Result,
  args: Arguments,
): Promise<Result> {
  const target = { tabId, frameIds: [frameId] };
  // The polyfill's types know neither a world nor what a function takes.
  const run = browser.scripting.executeScript({ target, world: 'MAIN', func, args } as never);
  const [ran] = await run.catch(() => []);
  if (!ran || ran.error) throw { code: 'no_answer' };
  return (ran.result ?? null) as Result;
}

/** Whether the companion works in a frame of a tab, as the scripts in its frames say: in their own world, out of the page's reach. */
export async function companionWorksInFrame(tabId: number): Promise<boolean> {
  const run = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (globalThis as FrameWorld).companionWorksHere === true,
    injectImmediately: true,
  });
  const late = new Promise<never[]>((done) => setTimeout(done, RUN_TIME_MS, []));
  const frames = await Promise.race([run.catch(() => []), late]);
  return frames.some(({ result }) => result === true);
}

/** Puts the Logz.io form script into a tab; it runs once however often it is put there. */
export const injectLogzio = (tabId: number): Promise<void> => executeInTab({ tabId }, LOGZIO_SCRIPT);

/** Puts a script that few pages need beside the one that asked for it. */
export const injectLazyScript = (script: LazyScript, { tabId, frameId }: TabSender): Promise<void> =>
  executeInTab({ tabId, frameIds: [frameId] }, `content-scripts/${script}.js`);

/** Puts the script that reads a role into a tab; while one is reading there, another does nothing. */
export const injectRoleCheck = (tabId: number): Promise<void> => executeInTab({ tabId }, ROLE_SCRIPT);

const tabsAt = async (url: string[]): Promise<number[]> =>
  (await browser.tabs.query({ url })).flatMap(({ id }) => id ?? []);
const awsTabs = () => tabsAt(AWS_PAGES);

/**
 * Brings the AWS scripts in line with the open connections: registered and running in the console tabs while there
 * is one, gone from all of them when there is none.
 * @param reinject after an install, update or start: tabs that are open already carry an older script, or none
 */
export async function syncContentScripts({ reinject = false } = {}): Promise<void> {
  const wanted = await hasOpenConnection();
  const registered = await isRegistered();
  if (!wanted) {
    if (!registered) return;
    await browser.scripting.unregisterContentScripts({ ids: [AWS_ID] });
    for (const tabId of await awsTabs()) notify(tabId, { kind: 'shut-down' });
    return;
  }
  if (!registered)
    await browser.scripting.registerContentScripts([
      {
        id: AWS_ID,
        matches: AWS_PAGES,
        js: [AWS_SCRIPT],
        // A console may serve its form in a frame of its own; the script looks no further in any other.
        allFrames: true,
        runAt: 'document_end',
        persistAcrossSessions: true,
      },
    ]);
  if (!registered || reinject)
    for (const tabId of await awsTabs()) void executeInTab({ tabId, allFrames: true }, AWS_SCRIPT);
}

/** After an install or update: Logz.io tabs that are open already get the small script that looks for a form. */
export async function injectDetectorIntoOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const [file] = script?.js ?? [];
  if (!script?.matches || !file) return;
  for (const tabId of await tabsAt(script.matches)) void executeInTab({ tabId }, file);
}

/** Tells an open popup to ask anew. Where none is open the browser refuses. */
export function notifyPopup(): void {
  const notification: Notification = { kind: 'state-changed' };
  browser.runtime.sendMessage(notification).catch(() => undefined);
}

/** Tells every page of both sides to ask anew. */
export async function notifyPages(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = [...(await awsTabs()), ...(await tabsAt(script?.matches ?? []))];
  for (const tabId of tabs) notify(tabId, { kind: 'state-changed' });
}
