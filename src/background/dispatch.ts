import awsLabels from '../../content-scripts/aws-iam/labels.json';
import logzioLabels from '../../content-scripts/logzio/labels.json';
import style from '../../content-scripts/page/ui/overlay.css';
import type { CardModel } from '../card-model';
import type { Request, RequestKind, SenderRole } from '../messages/requests';
import type { PageData, ResponseTo } from '../messages/responses';
import type { Problem } from '../policy/result';
import { saveCollapsed, withSavedCollapseState } from './card-collapse-store';
import { saveCardPlace, withSavedPlace } from './card-place-store';
import * as aws from './handlers/aws';
import * as facts from './handlers/aws-events';
import { editorAccess } from './handlers/editor';
import { chooseIds } from './handlers/form-ids';
import * as logzio from './handlers/logzio';
import { applyPastedText } from './handlers/pasted-text';
import * as popup from './handlers/popup';
import * as reuse from './handlers/reuse';
import * as roleCheck from './handlers/role-check';
import { stopConnection } from './handlers/stop';
import { exportConnection, handOver, importConnection } from './handlers/transfer';
import { companionWorksInFrame, injectLazyScript, injectLogzio, notify } from './injection';
import { openPopup } from './open-popup';
import type { Sender } from './sender';
import { removeDamaged } from './store';
import { showErrorOnIcon } from './toolbar-icon';
import { openHelp } from './welcome';

/** What the scripts of each site ask for once a page. Data alone: no code of a page runs in the background. */
const AWS_PAGE_DATA: PageData = { labels: awsLabels, style };
const LOGZIO_PAGE_DATA: PageData = { labels: logzioLabels, style };

/** `anySite`: a page of AWS or of Logz.io; `anyone`: the popup too. */
type AllowedSender = SenderRole | 'anySite' | 'anyone';

/**
 * A card as its page gets it: collapsed or open as the admin left the last one in this tab, and where it was moved on this site.
 * What it says to be wrong shows on the toolbar icon too.
 */
async function cardAnswer<A extends { card?: CardModel }>(answer: A, sender: Sender): Promise<A> {
  await showErrorOnIcon(answer.card, sender.tabId);
  return withSavedPlace(await withSavedCollapseState(answer, sender.tabId), sender);
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

  'move-card': {
    from: 'anySite',
    run: ({ place }, sender) => saveCardPlace(place, sender),
  },
  'open-popup': { from: 'anySite', unqueued: true, run: openPopup },
  'open-help': { from: 'anySite', unqueued: true, run: openHelp },
  collapse: { from: 'anySite', run: ({ collapsed }, { tabId }) => saveCollapsed(tabId, collapsed) },
  stop: { from: 'anyone', run: stopConnection },

  'aws-state': { from: 'aws', run: aws.awsState },
  'link-followed': { from: 'aws', run: (request, { tabId }) => facts.linkFollowed(request, tabId) },
  'frame-changed': {
    from: 'aws',
    unqueued: true,
    run: async (_request, { tabId }) => notify(tabId, { kind: 'frames-changed' }, 0),
  },
  'get-frames': {
    from: 'aws',
    unqueued: true,
    run: async (_request, { tabId }) => ({ companionWorks: await companionWorksInFrame(tabId) }),
  },
  'adopt-tab': { from: 'aws', run: (request, { tabId }) => aws.adoptTab(request, tabId) },
  'switch-connection': { from: 'aws', run: (request, { tabId }) => aws.switchConnection(request, tabId) },
  'rename-in-aws': { from: 'aws', run: (request, { tabId }) => facts.renameInAws(request, tabId) },
  'policy-created': { from: 'aws', run: (request, { tabId }) => facts.policyCreated(request, tabId) },
  'role-created': { from: 'aws', run: (request, { tabId }) => facts.roleCreated(request, tabId) },
  'role-waiting': { from: 'aws', run: (request, { tabId }) => facts.roleWaiting(request, tabId) },
  'show-role-tab': { from: 'aws', run: (request, { tabId }) => roleCheck.showRole(request, tabId) },
  'check-role': { from: 'aws', run: (request, { tabId }) => roleCheck.requestRoleCheck(request, tabId) },
  'send-anyway': { from: 'aws', run: (request, { tabId }) => roleCheck.sendAnyway(request, tabId) },
  'add-bucket': { from: 'aws', run: (request, { tabId }) => reuse.addBucket(request, tabId) },
  'carry-external-id': { from: 'aws', run: (request, { tabId }) => reuse.carryExternalId(request, tabId) },
  'use-own-role': { from: 'aws', run: (request, { tabId }) => reuse.takeOwnRole(request, tabId) },
  'set-bucket-account': { from: 'aws', run: (request, { tabId }) => facts.setBucketAccount(request, tabId) },
  'correct-role': { from: 'aws', run: (request, { tabId }) => roleCheck.correctRole(request, tabId) },
  'access-editor': { from: 'aws', unqueued: true, run: editorAccess },
  'get-role-check': { from: 'aws', run: (_request, { tabId }) => roleCheck.roleToCheck(tabId) },
  'submit-role-reading': {
    from: 'aws',
    run: (request, { tabId }) => roleCheck.submitRoleReading(request, tabId),
  },
  'get-aws-card': {
    from: 'aws',
    run: async (request, sender) => cardAnswer(await aws.cardFor(request, sender), sender),
  },

  'inject-logzio-script': { from: 'logzio', run: (_request, { tabId }) => injectLogzio(tabId) },
  'logzio-state': { from: 'logzio', run: (_request, { tabId, origin }) => logzio.logzioState(tabId, origin) },
  'get-logzio-card': {
    from: 'logzio',
    run: async (request, sender) =>
      cardAnswer(await logzio.cardFor(request, sender.tabId, sender.origin), sender),
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
  'open-role': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.openRole(request, tabId, origin),
  },
  'save-messages': {
    from: 'logzio',
    run: (request, { tabId, origin }) => logzio.logzioSaid(request, tabId, origin),
  },

  overview: { from: 'popup', run: popup.overview },
  'review-policy': { from: 'popup', unqueued: true, run: popup.reviewPolicyText },
  'create-connection': { from: 'popup', run: popup.createConnection },
  'use-pasted-text': { from: 'popup', run: applyPastedText },
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
  'hand-over': { from: 'popup', run: handOver },
  import: { from: 'popup', run: importConnection },
  'export-unreadable-records': { from: 'popup', run: popup.downloadUnreadableRecords },
  'remove-damaged': { from: 'popup', run: removeDamaged },
};
