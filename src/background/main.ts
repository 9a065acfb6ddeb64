import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser-polyfilled';
import type { Reply } from '../messages/responses';
import { type RequestKind, requestSchema } from '../messages/requests';
import { isProblem, type Problem } from '../policy/result';
import { shown } from '../i18n';
import { forgetCollapsed } from './card-collapse-store';
import { isOnLogzio } from './tab-navigation';
import { HANDLERS, type Handler, mayAsk } from './dispatch';
import { forgetGiven } from './logzio-card/card-input-store';
import { alignInjection, detectInOpenTabs, injectLogzio, notify } from './injection';
import { type Sender, senderOf } from './sender';
import { inTurn, loadConnections } from './store';
import { bindTab, boundTab, unbindTab } from './tabs';
import { forgetPrivate, isPrivateInFront } from './private-windows';

const refused = (code: string): Reply<never> => ({ ok: false, problem: { code } });

/** Pages show what they are told as it is; the popup makes it fit itself. */
const fitToShow = ({ code, values }: Problem): Problem => ({
  code,
  ...(values ? { values: values.map(shown) } : {}),
});

async function answer(message: unknown, sender: Sender | undefined): Promise<Reply<unknown>> {
  if (!sender) return refused('sender_unknown');
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return refused('message_malformed');
  const request = parsed.output;
  // The table gives each kind a handler for that very kind, which a type over all of them cannot say.
  const { from, atOnce, run } = HANDLERS[request.kind] as Handler<RequestKind>;
  if (!mayAsk(from, sender.side)) return refused('message_not_yours');
  try {
    const work = async () => run(request, sender);
    const value = await (atOnce ? work() : inTurn(work, () => sender.isPrivate ?? isPrivateInFront()));
    return { ok: true, value };
  } catch (error) {
    if (isProblem(error)) return { ok: false, problem: sender.side === 'popup' ? error : fitToShow(error) };
    console.error(error);
    return refused('internal');
  }
}

async function forgetTab(tabId: number): Promise<void> {
  await unbindTab(tabId);
  await forgetCollapsed(tabId);
}

// Listeners are added in the worker's first turn: an event that revives it finds them there.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answer(message, senderOf(sender)),
);
const takeOver = () => {
  // The first look takes the values out of connections that were finished long enough ago.
  void inTurn(loadConnections);
  void inTurn(() => alignInjection(true)).then(detectInOpenTabs);
};
browser.runtime.onInstalled.addListener(takeOver);
browser.runtime.onStartup.addListener(takeOver);
browser.permissions.onAdded.addListener(takeOver);
browser.windows.onRemoved.addListener(() => void inTurn(forgetPrivate));
// The only command: the focus goes to the card, or back to where it was.
browser.commands.onCommand.addListener((_command, tab) => {
  if (tab?.id !== undefined) notify(tab.id, { kind: 'focus-card' });
});
browser.tabs.onRemoved.addListener((tabId) => {
  void inTurn(() => forgetTab(tabId));
  void inTurn(() => forgetGiven(tabId));
});
browser.tabs.onCreated.addListener((tab) => {
  const { id, openerTabId } = tab;
  if (id === undefined || openerTabId === undefined) return;
  // A tab that a console tab of a connection opened belongs to that connection too.
  void inTurn(async () => {
    const opener = await boundTab(openerTabId);
    if (opener?.side === 'aws' && !(await boundTab(id)))
      await bindTab(id, { connectionId: opener.connectionId, side: 'aws' });
  });
});
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status !== 'complete') return;
  void inTurn(async () => {
    if ((await boundTab(tabId))?.side === 'logzio' && (await isOnLogzio(tabId))) await injectLogzio(tabId);
  });
});
