import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser-polyfilled';
import { displaySafe } from '../i18n';
import type { ProblemCode } from '../message-key';
import { type RequestKind, requestSchema } from '../messages/requests';
import type { Reply } from '../messages/responses';
import { isProblem, type Problem } from '../policy/result';
import { forgetCollapsed } from './card-collapse-store';
import { forgetOpenedTab, noteOpenedTab } from './descendants';
import { HANDLERS, type Handler, isAllowedSender } from './dispatch';
import {
  injectDetectorIntoOpenTabs,
  injectLogzio,
  notify,
  notifyPages,
  notifyPopup,
  syncContentScripts,
} from './injection';
import { forgetCardInput } from './logzio-card/card-input-store';
import { forgetIds } from './logzio-card/given-ids';
import { managedValues, refreshManagedValues } from './managed-values';
import { forgetPrivateConnections, isPrivateInFront } from './private-windows';
import { type Sender, senderOf } from './sender';
import { enqueue, isConnectionKey, loadConnections } from './store';
import { isOnLogzio } from './tab-navigation';
import { boundTab, unbindTab } from './tabs';
import { showProgressOnIcon } from './toolbar-icon';
import { showWelcome } from './welcome';

const refused = (code: ProblemCode): Reply<never> => ({ ok: false, problem: { code } });

/** Pages show what they are told as it is; the popup makes it fit itself. */
const sanitizeProblem = ({ code, values }: Problem): Problem => ({
  code,
  ...(values ? { values: values.map(displaySafe) } : {}),
});

async function answer(message: unknown, sender: Sender | undefined): Promise<Reply<unknown>> {
  if (!sender) return refused('sender_unknown');
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return refused('message_malformed');
  const request = parsed.output;
  // The table gives each kind a handler for that very kind, which a type over all of them cannot say.
  const { from, unqueued, run } = HANDLERS[request.kind] as Handler<RequestKind>;
  if (!isAllowedSender(from, sender.side)) return refused('message_not_yours');
  try {
    // Before its turn: what a page asks may hang on what the organization sets, and keeps no popup waiting for that.
    if (!unqueued && sender.side !== 'popup') await managedValues();
    const work = async () => run(request, sender);
    const value = await (unqueued
      ? work()
      : enqueue(work, () => sender.isPrivate ?? isPrivateInFront(), sender.side === 'popup'));
    return { ok: true, value };
  } catch (error) {
    if (isProblem(error))
      return { ok: false, problem: sender.side === 'popup' ? error : sanitizeProblem(error) };
    console.error(error);
    return refused('internal');
  }
}

async function forgetTab(tabId: number): Promise<void> {
  await unbindTab(tabId);
  await forgetOpenedTab(tabId);
  await forgetCollapsed(tabId);
}

// Listeners are added in the worker's first turn: an event that revives it finds them there.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answer(message, senderOf(sender)),
);
void refreshManagedValues().then(async (hasChanged) => {
  if (!hasChanged) return;
  notifyPopup();
  await notifyPages();
});
const onStart = () => {
  // The first look takes the values out of connections that were closed long enough ago.
  void managedValues().then(() => enqueue(loadConnections));
  void enqueue(showProgressOnIcon);
  void enqueue(() => syncContentScripts({ reinject: true })).then(injectDetectorIntoOpenTabs);
};
browser.runtime.onInstalled.addListener(({ reason }) => {
  onStart();
  if (reason === 'install') void showWelcome();
});
browser.runtime.onStartup.addListener(onStart);
browser.permissions.onAdded.addListener(onStart);
browser.storage.onChanged.addListener((changes, area) => {
  // Every window has the same icon: what is private does not show on it.
  if (area === 'local' && Object.keys(changes).some(isConnectionKey)) void enqueue(showProgressOnIcon);
});
browser.windows.onRemoved.addListener(() => void enqueue(forgetPrivateConnections));
// The only command: the focus goes to the card, or back to where it was.
browser.commands.onCommand.addListener((_command, tab) => {
  if (tab?.id !== undefined) notify(tab.id, { kind: 'focus-card' });
});
browser.tabs.onRemoved.addListener((tabId) => {
  void enqueue(() => forgetTab(tabId));
  void enqueue(() => forgetCardInput(tabId));
  void enqueue(() => forgetIds(tabId));
});
browser.tabs.onCreated.addListener((tab) => {
  const { id, openerTabId } = tab;
  if (id === undefined || openerTabId === undefined) return;
  void enqueue(() => noteOpenedTab(id, openerTabId));
});
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status !== 'complete') return;
  void enqueue(async () => {
    if ((await boundTab(tabId))?.site === 'logzio' && (await isOnLogzio(tabId))) await injectLogzio(tabId);
  });
});
