import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { type Reply, type Request, requestSchema, SENDERS } from '../messages';
import type { Problem } from '../policy/result';
import * as aws from './handlers/aws';
import * as logzio from './handlers/logzio';
import * as popup from './handlers/popup';
import { alignInjection, detectInOpenTabs, injectLogzio } from './injection';
import { type Sender, senderOf } from './sender';
import { inTurn } from './store';
import { bindTab, boundTab, unbindTab } from './tabs';

function handle(request: Request, sender: Exclude<Sender, { side: 'popup' }>): Promise<unknown> | undefined {
  const { tabId, origin } = sender;
  switch (request.kind) {
    case 'aws-state':
      return aws.awsState(request, tabId, origin);
    case 'adopt':
      return aws.adopt(tabId);
    case 'lead':
      return aws.lead(request, tabId);
    case 'names-typed':
      return aws.namesTyped(request, tabId);
    case 'policy-created':
      return aws.policyCreated(request, tabId);
    case 'role-created':
      return aws.roleCreated(request, tabId);
    case 'role-waiting':
      return aws.roleWaiting(request, tabId);
    case 'back-to-role':
      return aws.returnToRole(tabId);
    case 'check-role':
      return aws.askCheck(tabId);
    case 'role-read':
      return aws.roleRead(request, tabId);
    case 'logzio-form-near':
      return injectLogzio(tabId);
    case 'logzio-state':
      return logzio.logzioState(tabId, origin);
    case 'keep-given':
      return logzio.keepGiven(request, tabId);
    case 'start':
      return logzio.start(request, tabId, origin);
    case 'arn-delivered':
      return logzio.arnDelivered(request, tabId);
    case 'logzio-connected':
      return logzio.logzioConnected(request, tabId);
    default:
      return undefined;
  }
}

function handlePopup(request: Request): Promise<unknown> | undefined {
  switch (request.kind) {
    case 'overview':
      return popup.overview();
    case 'new':
      return popup.create();
    case 'edit':
      return popup.edit(request);
    case 'edit-region':
      return popup.editRegion(request);
    case 'edit-role-arn':
      return popup.editRoleArn(request);
    case 'draft-policy':
      return popup.draft(request);
    case 'open-console':
      return popup.openFromPopup(request);
    case 'send-arn':
      return popup.sendArn(request);
    case 'read-page':
      return popup.readPage();
    case 'finish':
      return popup.finish(request);
    case 'resume':
      return popup.resume(request);
    case 'remove':
      return popup.remove(request);
    case 'undo-remove':
      return popup.undoRemove(request);
    default:
      return undefined;
  }
}

const refused = (code: string): Reply<never> => ({ ok: false, problem: { code } });

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

async function answer(message: unknown, sender: Sender | undefined): Promise<Reply<unknown>> {
  if (!sender) return refused('sender_unknown');
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return refused('message_malformed');
  const request = parsed.output;
  if (SENDERS[request.kind] !== sender.side) return refused('message_not_yours');
  try {
    const value = await inTurn(async () =>
      sender.side === 'popup' ? handlePopup(request) : handle(request, sender),
    );
    return { ok: true, value };
  } catch (error) {
    if (isProblem(error)) return { ok: false, problem: error };
    console.error(error);
    return refused('internal');
  }
}

// Listeners are added in the worker's first turn: an event that revives it finds them there.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answer(message, senderOf(sender)),
);
const takeOver = () => void inTurn(() => alignInjection(true)).then(detectInOpenTabs);
browser.runtime.onInstalled.addListener(takeOver);
browser.runtime.onStartup.addListener(takeOver);
browser.permissions.onAdded.addListener(takeOver);
browser.tabs.onRemoved.addListener((tabId) => void inTurn(() => unbindTab(tabId)));
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
    if ((await boundTab(tabId))?.side === 'logzio') await injectLogzio(tabId);
  });
});
