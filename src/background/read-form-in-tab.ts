import * as v from 'valibot';
import { browser } from '../browser-polyfilled';
import { type FormSnapshot, formSnapshotSchema } from '../messages/page-facts';
import { injectLogzio } from './injection';

/** The role form that a Logz.io tab shows now. undefined: none, two that cannot be told apart, or no page that answers. */
export async function readFormInTab(tabId: number): Promise<FormSnapshot | undefined> {
  await injectLogzio(tabId);
  const answer = await browser.tabs.sendMessage(tabId, { kind: 'read-form' }).catch(() => undefined);
  const shown = v.safeParse(formSnapshotSchema, answer);
  return shown.success ? shown.output : undefined;
}
