import type { Answer } from '../messages/responses';
import type { Request, RequestKind, Side } from '../messages/requests';
import { asLeft, noteCollapsed } from './card-collapse-store';
import * as aws from './handlers/aws';
import * as facts from './handlers/aws-events';
import { AWS_DATA, LOGZIO_DATA } from './handlers/data';
import * as logzio from './handlers/logzio';
import * as popup from './handlers/popup';
import * as reuse from './handlers/reuse';
import * as roleCheck from './handlers/role-check';
import { downloadSetAside } from './handlers/set-aside';
import { set } from './handlers/settings';
import { exportConnection, importConnection } from './handlers/transfer';
import { injectLogzio, injectPart } from './injection';
import type { TabSender } from './sender';
import { removeDamaged } from './store';

/** What answers one kind of request, and who may ask it. */
export interface Handler<K extends RequestKind> {
  /** `page`: a page of either site. */
  from: Side | 'page';
  /** It touches nothing stored: answered without waiting for the requests before it. */
  atOnce?: true;
  run(request: Extract<Request, { kind: K }>, sender: TabSender): Promise<Answer<K>>;
}

/** Whether a side may ask what this handler answers. */
export const mayAsk = (from: Side | 'page', side: Side): boolean =>
  from === side || (from === 'page' && side !== 'popup');

/** Every request, the one side that may send it, and its handler. A request of another side is refused. */
export const HANDLERS: { [K in RequestKind]: Handler<K> } = {
  'aws-data': { from: 'aws', atOnce: true, run: async () => AWS_DATA },
  'logzio-data': { from: 'logzio', atOnce: true, run: async () => LOGZIO_DATA },

  collapse: { from: 'page', run: ({ collapsed }, { tabId }) => noteCollapsed(tabId, collapsed) },

  'aws-state': { from: 'aws', run: aws.awsState },
  adopt: { from: 'aws', run: (_request, { tabId }) => aws.adopt(tabId) },
  lead: { from: 'aws', run: (request, { tabId }) => aws.lead(request, tabId) },
  'names-typed': { from: 'aws', run: (request, { tabId }) => facts.namesTyped(request, tabId) },
  'policy-created': { from: 'aws', run: (request, { tabId }) => facts.policyCreated(request, tabId) },
  'role-created': { from: 'aws', run: (request, { tabId }) => facts.roleCreated(request, tabId) },
  'role-waiting': { from: 'aws', run: (request, { tabId }) => facts.roleWaiting(request, tabId) },
  'back-to-role': { from: 'aws', run: (_request, { tabId }) => roleCheck.returnToRole(tabId) },
  'check-role': { from: 'aws', run: (_request, { tabId }) => roleCheck.askCheck(tabId) },
  'add-bucket': { from: 'aws', run: (_request, { tabId }) => reuse.addBucket(tabId) },
  'carry-external-id': { from: 'aws', run: (_request, { tabId }) => reuse.carryExternalId(tabId) },
  'own-role': { from: 'aws', run: (_request, { tabId }) => reuse.takeOwnRole(tabId) },
  'bucket-elsewhere': { from: 'aws', run: (_request, { tabId }) => facts.noteBucketElsewhere(tabId) },
  'role-asked': { from: 'aws', run: (_request, { tabId }) => roleCheck.roleAsked(tabId) },
  'role-read': { from: 'aws', run: (request, { tabId }) => roleCheck.roleRead(request, tabId) },
  'aws-card': {
    from: 'aws',
    run: async (request, sender) => asLeft(await aws.cardFor(request, sender), sender.tabId),
  },
  'page-part': { from: 'aws', atOnce: true, run: ({ part }, sender) => injectPart(`aws-${part}`, sender) },

  'logzio-form-near': { from: 'logzio', run: (_request, { tabId }) => injectLogzio(tabId) },
  'form-part': {
    from: 'logzio',
    atOnce: true,
    run: ({ part }, sender) => injectPart(`logzio-${part}`, sender),
  },
  'logzio-state': { from: 'logzio', run: (_request, { tabId, origin }) => logzio.logzioState(tabId, origin) },
  'logzio-card': {
    from: 'logzio',
    run: async (request, { tabId, origin }) => asLeft(await logzio.cardFor(request, tabId, origin), tabId),
  },
  give: { from: 'logzio', run: (request, { tabId }) => logzio.give(request, tabId) },
  start: { from: 'logzio', run: (request, { tabId, origin }) => logzio.start(request, tabId, origin) },
  'arn-delivered': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.arnDelivered(request, tabId, origin),
  },
  'logzio-said': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.logzioSaid(request, tabId, origin),
  },

  overview: { from: 'popup', run: popup.overview },
  new: { from: 'popup', run: popup.create },
  edit: { from: 'popup', run: popup.edit },
  'edit-region': { from: 'popup', run: popup.editRegion },
  'edit-encryption': { from: 'popup', run: popup.editEncryption },
  'edit-role-arn': { from: 'popup', run: popup.editRoleArn },
  'draft-policy': { from: 'popup', run: popup.draft },
  'open-console': { from: 'popup', run: popup.openFromPopup },
  'send-arn': { from: 'popup', run: popup.sendArn },
  'read-page': { from: 'popup', run: popup.readPage },
  finish: { from: 'popup', run: popup.finish },
  resume: { from: 'popup', run: popup.resume },
  remove: { from: 'popup', run: popup.remove },
  'undo-remove': { from: 'popup', run: popup.undoRemove },
  set: { from: 'popup', run: set },
  export: { from: 'popup', run: exportConnection },
  import: { from: 'popup', run: importConnection },
  'set-aside': { from: 'popup', run: downloadSetAside },
  'remove-damaged': { from: 'popup', run: removeDamaged },
};
