import { isConsoleUrl } from '../../../src/aws-console/console-hosts';
import { HANDLERS, type Handler } from '../../../src/background/dispatch';
import { isPrivateInFront } from '../../../src/background/private-windows';
import type { Sender } from '../../../src/background/sender';
import { enqueue } from '../../../src/background/store';
import type { CardModel, ShownConnection } from '../../../src/card-model';
import { type Connection, EMPTY_DETAILS } from '../../../src/connection/connection';
import type { FormSnapshot, LogzioPageFacts } from '../../../src/messages/page-facts';
import type { Request, RequestKind } from '../../../src/messages/requests';
import type { ResponseTo } from '../../../src/messages/responses';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { world } from './fake-browser';

export const details = (bucket: string) => ({
  accountId: '406095609952',
  externalId: `logzio:aws:extid:${bucket}`,
  bucket,
  prefix: '',
  policy: generatePolicy(bucket as never).text,
  policyName: '',
  roleName: '',
});

/** A form of Logz.io that shows everything for this bucket. */
export function form(bucket: string): FormSnapshot {
  const { accountId, externalId, prefix, policy } = details(bucket);
  return {
    accountId: { value: accountId },
    externalId: { value: externalId },
    bucket,
    prefix,
    flow: 's3-logs',
    policies: [{ text: policy, insideForm: true }],
  };
}

const run = <K extends RequestKind>(
  request: Extract<Request, { kind: K }>,
  sender: Sender,
): Promise<ResponseTo<K>> =>
  enqueue(
    async () => (HANDLERS[request.kind] as unknown as Handler<K>).run(request, sender),
    () => sender.isPrivate ?? isPrivateInFront(),
  );

/** What the popup of the window in front is answered. */
export const asPopup = <K extends RequestKind>(
  request: Extract<Request, { kind: K }>,
): Promise<ResponseTo<K>> =>
  run(request, { tabId: -1, frameId: -1, origin: '', isPrivate: undefined, side: 'popup' });

/** What a page is answered that stands in this tab. */
export function fromTab<K extends RequestKind>(
  tabId: number,
  request: Extract<Request, { kind: K }>,
): Promise<ResponseTo<K>> {
  const tab = world.tabs.find(({ id }) => id === tabId);
  const isPrivate = world.windows.find(({ id }) => id === tab?.windowId)?.incognito === true;
  return run(request, {
    tabId,
    frameId: 0,
    origin: new URL(tab?.url ?? '').origin,
    isPrivate,
    side: isConsoleUrl(tab?.url ?? '') ? 'aws' : 'logzio',
  });
}

/** The card of a Logz.io tab that shows a form. */
export async function cardOn(tabId: number, shows: FormSnapshot): Promise<CardModel> {
  const facts: LogzioPageFacts = {
    ...{ press: '', notices: [], fields: [], written: [], cardTopic: 'read', form: shows, saved: false },
    ...{ failureText: '', arnIsInForm: false, unrecognized: false, connected: null },
  };
  const { card } = await fromTab<'get-logzio-card'>(tabId, { kind: 'get-logzio-card', facts });
  if (!card) throw new Error('No card');
  return card;
}

/** **Set up in AWS** on the card of a Logz.io tab, as the card stands. */
export const setUp = async (
  tabId: number,
  shows: FormSnapshot,
  more: { takesChanges?: true } = {},
): Promise<{ id: string }> =>
  fromTab<'start'>(tabId, {
    ...{ kind: 'start', form: shows, ...more },
    offer: (await cardOn(tabId, shows)).offer ?? '',
  });

/** What the card on a console tab says of its connection. */
export async function shownIn(tabId: number, about = ''): Promise<ShownConnection> {
  const { connection } = await fromTab<'aws-state'>(tabId, { kind: 'aws-state', account: null, about });
  if (!connection) throw new Error('No connection leads there');
  return { id: connection.id, digest: connection.digest };
}

/** The admin pressed **Fill this page**. */
export const adopt = async (tabId: number): Promise<void> => {
  await fromTab<'adopt-tab'>(tabId, { kind: 'adopt-tab', ...(await shownIn(tabId)) });
};

export const record = (id: string, more: object = {}) => ({
  schema: 4,
  id,
  flow: 's3-logs',
  status: 'open',
  region: 'us',
  createdAt: 1,
  visitedAt: Date.now(),
  details: EMPTY_DETAILS,
  policyGenerated: false,
  facts: {},
  ...more,
});

/** The connections of the window in front, as its popup sees them. */
export const shown = async (): Promise<Connection[]> =>
  (await asPopup<'overview'>({ kind: 'overview' })).connections;

/** The problem that a request ends in. */
export const problem = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (value) => ({ answered: value }),
    (error: unknown) => error,
  );
