import awsLabels from '../../content-scripts/aws-iam/labels.json';
import logzioLabels from '../../content-scripts/logzio/labels.json';
import style from '../../content-scripts/page/ui/overlay.css';
import type { CardModel } from '../card-model';
import type { Request, RequestKind, SenderRole } from '../messages/requests';
import type { PageData, ResponseTo } from '../messages/responses';
import type { Problem } from '../policy/result';
import { saveCollapsed, withSavedCollapseState } from './card-collapse-store';
import * as aws from './handlers/aws';
import * as facts from './handlers/aws-events';
import { editorAccess } from './handlers/editor';
import { chooseIds } from './handlers/form-ids';
import * as logzio from './handlers/logzio';
import * as popup from './handlers/popup';
import * as reuse from './handlers/reuse';
import * as roleCheck from './handlers/role-check';
import { stopConnection } from './handlers/stop';
import { exportConnection, importConnection } from './handlers/transfer';
import { injectLazyScript, injectLogzio } from './injection';
import type { Sender } from './sender';
import { removeDamaged } from './store';
import { showErrorOnIcon } from './toolbar-icon';

/** What the scripts of each site ask for once a page. Data alone: no code of a page runs in the background. */
const AWS_PAGE_DATA: PageData = { labels: awsLabels, style };
const LOGZIO_PAGE_DATA: PageData = { labels: logzioLabels, style };

/** `anySite`: a page of AWS or of Logz.io; `anyone`: the popup too. */
type AllowedSender = SenderRole | 'anySite' | 'anyone';

/** A card as its page gets it; what it says to be wrong shows on the toolbar icon too. */
async function cardAnswer<A extends { card?: CardModel }>(answer: A, tabId: number): Promise<A> {
  await showErrorOnIcon(answer.card, tabId);
  return withSavedCollapseState(answer, tabId);
}

/** What answers one kind of request, and who may ask it. */
export interface Handler<K extends RequestKind> {
  from: AllowedSender;
  /** It reads and writes no storage, so it is answered without waiting for the requests before it. */
  unqueued?: true;
  run(request: Extract<Request, { kind: K }>, sender: Sender): Promise<ResponseTo<K>>;
}

/** Whether a side may ask what this handler answers. */
export const isAllowedSender = (from: AllowedSender, side: SenderRole): boolean =>
  from === side || from === 'anyone' || (from === 'anySite' && side !== 'popup');

/** Every request, the one side that may send it, and its handler. A request of another side is refused. */
export const HANDLERS: { [K in RequestKind]: Handler<K> } = {
  'get-page-data': {
    from: 'anySite',
    unqueued: true,
    run: async (_request, { side }) => (side === 'aws' ? AWS_PAGE_DATA : LOGZIO_PAGE_DATA),
  },
  'inject-script': {
    from: 'anySite',
    unqueued: true,
    run: async ({ script }, sender) => {
      if (!script.startsWith(`${sender.side}-`)) throw { code: 'message_not_yours' } satisfies Problem;
      await injectLazyScript(script, sender);
    },
  },

  collapse: { from: 'anySite', run: ({ collapsed }, { tabId }) => saveCollapsed(tabId, collapsed) },
  stop: { from: 'anyone', run: stopConnection },

  'aws-state': { from: 'aws', run: aws.awsState },
  'link-followed': { from: 'aws', run: (request, { tabId }) => facts.linkFollowed(request, tabId) },
  'adopt-tab': { from: 'aws', run: (_request, { tabId }) => aws.adoptTab(tabId) },
  'switch-connection': { from: 'aws', run: (request, { tabId }) => aws.switchConnection(request, tabId) },
  'rename-in-aws': { from: 'aws', run: (request, { tabId }) => facts.renameInAws(request, tabId) },
  'policy-created': { from: 'aws', run: (request, { tabId }) => facts.policyCreated(request, tabId) },
  'role-created': { from: 'aws', run: (request, { tabId }) => facts.roleCreated(request, tabId) },
  'role-waiting': { from: 'aws', run: (request, { tabId }) => facts.roleWaiting(request, tabId) },
  'show-role-tab': { from: 'aws', run: (_request, { tabId }) => roleCheck.showRole(tabId) },
  'check-role': { from: 'aws', run: (_request, { tabId }) => roleCheck.requestRoleCheck(tabId) },
  'send-anyway': { from: 'aws', run: (request, { tabId }) => roleCheck.sendAnyway(request, tabId) },
  'add-bucket': { from: 'aws', run: (_request, { tabId }) => reuse.addBucket(tabId) },
  'carry-external-id': { from: 'aws', run: (_request, { tabId }) => reuse.carryExternalId(tabId) },
  'use-own-role': { from: 'aws', run: (_request, { tabId }) => reuse.takeOwnRole(tabId) },
  'set-bucket-in-other-account': {
    from: 'aws',
    run: (_request, { tabId }) => facts.setBucketInOtherAccount(tabId),
  },
  'access-editor': { from: 'aws', unqueued: true, run: editorAccess },
  'get-role-check': { from: 'aws', run: (_request, { tabId }) => roleCheck.roleToCheck(tabId) },
  'submit-role-reading': {
    from: 'aws',
    run: (request, { tabId }) => roleCheck.submitRoleReading(request, tabId),
  },
  'get-aws-card': {
    from: 'aws',
    run: async (request, sender) => cardAnswer(await aws.cardFor(request, sender), sender.tabId),
  },

  'inject-logzio-script': { from: 'logzio', run: (_request, { tabId }) => injectLogzio(tabId) },
  'logzio-state': { from: 'logzio', run: (_request, { tabId, origin }) => logzio.logzioState(tabId, origin) },
  'get-logzio-card': {
    from: 'logzio',
    run: async (request, { tabId, origin }) =>
      cardAnswer(await logzio.cardFor(request, tabId, origin), tabId),
  },
  'save-card-input': { from: 'logzio', run: (request, { tabId }) => logzio.saveCardInput(request, tabId) },
  'choose-ids': {
    from: 'logzio',
    run: (request, { tabId, origin }) => chooseIds(request, tabId, origin),
  },
  start: {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.startConnection(request, tabId, origin),
  },
  'arn-delivered': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.arnDelivered(request, tabId, origin),
  },
  'check-role-in-aws': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.checkRoleInAws(request, tabId, origin),
  },
  'save-messages': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.logzioSaid(request, tabId, origin),
  },

  overview: { from: 'popup', run: popup.overview },
  'review-policy': { from: 'popup', unqueued: true, run: popup.reviewPolicyText },
  'create-connection': { from: 'popup', run: popup.createConnection },
  edit: { from: 'popup', run: popup.editDetail },
  'edit-region': { from: 'popup', run: popup.editRegion },
  'edit-encryption': { from: 'popup', run: popup.editEncryption },
  'edit-role-arn': { from: 'popup', run: popup.editRoleArn },
  'generate-policy': { from: 'popup', run: popup.generatePolicyFor },
  'open-console': { from: 'popup', run: popup.openFromPopup },
  'send-arn': { from: 'popup', run: popup.sendArn },
  'read-page': { from: 'popup', run: popup.readPage },
  resume: { from: 'popup', run: popup.resumeConnection },
  remove: { from: 'popup', run: popup.removeConnection },
  'undo-remove': { from: 'popup', run: popup.undoRemove },
  'set-setting': { from: 'popup', run: popup.setSetting },
  export: { from: 'popup', run: exportConnection },
  import: { from: 'popup', run: importConnection },
  'export-unreadable-records': { from: 'popup', run: popup.downloadUnreadableRecords },
  'remove-damaged': { from: 'popup', run: removeDamaged },
};
