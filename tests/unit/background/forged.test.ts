import fc, { type Arbitrary } from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import sentences from '../../../_locales/en/messages.json';
import { HANDLERS, isAllowedSender } from '../../../src/background/dispatch';
import type { RequestKind, SenderRole } from '../../../src/messages/requests';
import type { Reply } from '../../../src/messages/responses';
import { browser, world } from './fake-browser';
import { anyId, broken, requests } from './messages';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

/** Messages in all: `npm run test:full` sends every one, a quick run a slice that `SEED` chooses. */
const MESSAGES = process.env.FULL ? 100_000 : 5_000;
const share = (part: number) => ({ numRuns: MESSAGES * part, seed: Number(process.env.SEED ?? 1) });
const LONG = { timeout: 600_000 };

const OPEN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const FINISHED = '33333333-3333-4333-8333-333333333333';
const PRIVATE = '44444444-4444-4444-8444-444444444444';
const ARN = 'arn:aws:iam::111122223333:role/logzio-acme-app-logs';
const [AWS_TAB, LOGZIO_TAB, OTHER_TAB, FINISHED_TAB, PRIVATE_AWS, PRIVATE_LOGZIO, STRANGE_TAB] = [
  1, 2, 3, 4, 5, 6, 99,
];

const record = (id: string, status: string, bucket: string) => ({
  [`connection:${id}`]: {
    schema: 4,
    flow: 's3-logs',
    id,
    status,
    region: 'us',
    createdAt: 1,
    visitedAt: Date.now(),
    details: {
      accountId: '406095609952',
      externalId: 'logzio:aws:extid:0123456789abcdef',
      bucket,
      prefix: '',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: `arn:aws:s3:::${bucket}` }],
      }),
      policyName: '',
      roleName: '',
    },
    policyGenerated: false,
    facts: { policySeenAt: 1, roleSeenAt: 1, roleArn: ARN, arnDeliveredAt: 1 },
  },
});

interface From {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id: number; incognito?: boolean; url?: string };
}
const page = (origin: string, tab: number, more: From = {}): From => ({
  id: 'companion',
  url: `${origin}/iam/home`,
  origin,
  frameId: 0,
  tab: { id: tab },
  ...more,
});
const CONSOLE = 'https://eu-west-1.console.aws.amazon.com';
const APP = 'https://app.logz.io';
const OTHER_SESSION = 'https://111122223333-abcd1234.eu-west-1.console.aws.amazon.com/iam/home';
const POPUP: From = { id: 'companion', url: 'chrome-extension://companion/popup/popup.html' };
const inPrivate = (origin: string, id: number) => page(origin, id, { tab: { id, incognito: true } });
/** The popup as a page in a tab of a private window. */
const PRIVATE_POPUP: From = { ...POPUP, tab: { id: 7, incognito: true } };

const OURS: Record<SenderRole | 'anySite' | 'anyone', Arbitrary<From>> = {
  anyone: fc.constantFrom(page(CONSOLE, AWS_TAB), page(APP, LOGZIO_TAB), POPUP),
  anySite: fc.constantFrom(page(CONSOLE, AWS_TAB), page(APP, LOGZIO_TAB)),
  aws: fc.constantFrom(page(CONSOLE, AWS_TAB), page(CONSOLE, STRANGE_TAB), inPrivate(CONSOLE, PRIVATE_AWS)),
  logzio: fc.constantFrom(
    page(APP, LOGZIO_TAB),
    page(APP, FINISHED_TAB),
    page(APP, STRANGE_TAB),
    inPrivate(APP, PRIVATE_LOGZIO),
  ),
  popup: fc.constantFrom(POPUP, PRIVATE_POPUP),
};
const ours = fc.oneof(OURS.aws, OURS.logzio, OURS.popup);

/** Senders that are none of the companion's pages, though most look like one. */
const foreign = fc.oneof(
  fc
    .constantFrom(
      'http://console.aws.amazon.com',
      'http://app.logz.io',
      'https://console.aws.amazon.com:8443',
      'https://console.aws.amazon.com.evil.example',
      'https://xconsole.aws.amazon.com',
      'https://сonsole.aws.amazon.com',
      'https://console.amazonaws.cn',
      'https://app.logz.io.evil.example',
      'https://app-nl.logz.io',
      'https://xapp.logz.io',
      'https://chrome-extension',
      'null',
      '',
      'about:blank',
      'file:///iam/home',
    )
    .map((origin) => page(origin, AWS_TAB)),
  fc.webUrl().map((url) => page(url, AWS_TAB)),
  fc.string().map((text) => page(text, AWS_TAB)),
  fc
    .constantFrom(CONSOLE, APP)
    .chain((origin) =>
      fc.constantFrom<From>(
        page(origin, AWS_TAB, { id: 'another-extension' }),
        page(origin, AWS_TAB, { frameId: 7 }),
        page(origin, AWS_TAB, { frameId: 7, tab: { id: AWS_TAB, url: 'https://evil.example/iam/home' } }),
        page(origin, AWS_TAB, { frameId: 7, tab: { id: AWS_TAB, url: OTHER_SESSION } }),
        { id: 'companion', origin, url: `${origin}/`, frameId: 0 },
        { id: 'companion', url: `${origin}/popup/popup.html` },
      ),
    ),
  fc.constantFrom<From>(
    {},
    { id: 'companion' },
    { ...POPUP, id: 'another-extension' },
    { id: 'companion', url: 'chrome-extension://another/popup/popup.html' },
    { id: 'companion', url: 'chrome-extension://companion/other.html' },
  ),
);

const kinds = Object.keys(HANDLERS) as RequestKind[];
const sound = requests(fc.oneof(fc.constantFrom(OPEN, OTHER, FINISHED, PRIVATE), anyId));
const anySound = fc.oneof(...kinds.map((kind) => sound[kind]));

const kept = () => world.local.text() + world.session.text();

/** Sends a message as the browser would hand it over; what comes back must be a refusal that has a sentence. */
async function refused(message: unknown, sender: From): Promise<string> {
  const before = kept();
  const [listener] = browser.runtime.onMessage.listeners;
  const reply = (await listener?.(message as never, sender as never)) as Reply<unknown>;
  if (reply.ok)
    throw new Error(`Taken: ${JSON.stringify(message)?.slice(0, 300)} from ${JSON.stringify(sender)}`);
  const { code } = reply.problem;
  expect(sentences).toHaveProperty(`problem_${code}`);
  expect(code).not.toBe('internal');
  expect(kept()).toBe(before);
  return code;
}

beforeEach(async () => {
  await import('../../../src/background/main');
  world.reset();
  await world.local.set({
    ...record(OPEN, 'open', 'acme-app-logs'),
    ...record(OTHER, 'open', 'other-logs'),
    ...record(FINISHED, 'finished', 'old-logs'),
  });
  await world.session.set({
    ...record(PRIVATE, 'open', 'quiet-logs'),
    tabs: {
      [AWS_TAB]: { connectionId: OPEN, site: 'aws' },
      [LOGZIO_TAB]: { connectionId: OPEN, site: 'logzio' },
      [OTHER_TAB]: { connectionId: OTHER, site: 'logzio' },
      [FINISHED_TAB]: { connectionId: FINISHED, site: 'logzio' },
      [PRIVATE_AWS]: { connectionId: PRIVATE, site: 'aws' },
      [PRIVATE_LOGZIO]: { connectionId: PRIVATE, site: 'logzio' },
    },
  });
});

describe('a message that is not to be believed is refused with a reason and changes nothing', () => {
  it('junk, from anyone', LONG, async () => {
    const junk = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
    await fc.assert(
      fc.asyncProperty(junk, fc.oneof(ours, foreign), async (message, sender) => {
        expect(await refused(message, sender)).toMatch(/^(message_malformed|sender_unknown)$/);
      }),
      share(0.2),
    );
  });

  it('a sound request from a look-alike host, http, a frame, another extension or no tab', LONG, async () => {
    await fc.assert(
      fc.asyncProperty(anySound, foreign, async (message, sender) => {
        expect(await refused(message, sender)).toBe('sender_unknown');
      }),
      share(0.2),
    );
  });

  it('a sound request of another side', LONG, async () => {
    const ofOneSide = kinds.filter((kind) => HANDLERS[kind].from !== 'anyone');
    const crossed = fc.constantFrom(...ofOneSide).chain((kind) => {
      const sides = (['aws', 'logzio', 'popup'] as const).filter(
        (side) => !isAllowedSender(HANDLERS[kind].from, side),
      );
      return fc.tuple(sound[kind], fc.oneof(...sides.map((side) => OURS[side])));
    });
    await fc.assert(
      fc.asyncProperty(crossed, async ([message, sender]) => {
        expect(await refused(message, sender)).toBe('message_not_yours');
      }),
      share(0.2),
    );
  });

  it('a request of its own side with one thing in it made wrong', LONG, async () => {
    const spoiled = fc
      .constantFrom(...kinds)
      .chain((kind) => fc.tuple(sound[kind].chain(broken), OURS[HANDLERS[kind].from]));
    await fc.assert(
      fc.asyncProperty(spoiled, async ([message, sender]) => {
        expect(await refused(message, sender)).toBe('message_malformed');
      }),
      share(0.2),
    );
  });

  it(
    'a sound request again after its time, from a tab that it does not belong to, or of another connection',
    LONG,
    async () => {
      const late = fc.oneof(
        fc.tuple(
          fc.oneof(
            ...(
              [
                'rename-in-aws',
                'policy-created',
                'role-created',
                'role-waiting',
                'submit-role-reading',
                'access-editor',
              ] as const
            ).map((kind) => sound[kind]),
          ),
          fc.constantFrom(
            page(CONSOLE, STRANGE_TAB),
            // A Logz.io tab that went on to the console is not the companion's there.
            page(CONSOLE, LOGZIO_TAB),
            page(CONSOLE, FINISHED_TAB),
            // A page of the other kind of window than its connection's.
            page(CONSOLE, PRIVATE_AWS),
            inPrivate(CONSOLE, AWS_TAB),
            inPrivate(CONSOLE, STRANGE_TAB),
          ),
        ),
        // Of the connection's own tab, but told before, or never asked for.
        fc.tuple(
          fc.oneof(sound['policy-created'], sound['role-created'], sound['submit-role-reading']),
          fc.constant(page(CONSOLE, AWS_TAB)),
        ),
        ...(['arn-delivered', 'save-messages', 'stop'] as const).flatMap((kind) => [
          fc.tuple(
            requests(fc.oneof(fc.constantFrom(OTHER, FINISHED), anyId))[kind],
            fc.constant(page(APP, LOGZIO_TAB)),
          ),
          fc.tuple(
            sound[kind],
            fc.constantFrom(
              page(APP, FINISHED_TAB),
              page(APP, STRANGE_TAB),
              page(APP, AWS_TAB),
              page(APP, PRIVATE_LOGZIO),
              inPrivate(APP, LOGZIO_TAB),
            ),
          ),
          // The tab is the connection's, and shows another region's app.
          fc.tuple(sound[kind], fc.constant(page('https://app-eu.logz.io', LOGZIO_TAB))),
        ]),
        fc.oneof(
          ...(
            [
              'edit',
              'edit-region',
              'generate-policy',
              'send-arn',
              'stop',
              'resume',
              'remove',
              'undo-remove',
              'export',
            ] as const
          ).flatMap((kind) => [
            fc.tuple(requests(fc.oneof(fc.constant(PRIVATE), anyId))[kind], fc.constant(POPUP)),
            fc.tuple(
              requests(fc.oneof(fc.constantFrom(OPEN, FINISHED), anyId))[kind],
              fc.constant(PRIVATE_POPUP),
            ),
          ]),
        ),
        // A press on a card that did not show the connection as it is.
        fc.tuple(
          fc.oneof(
            ...(
              [
                'adopt-tab',
                'check-role',
                'send-anyway',
                'show-role-tab',
                'add-bucket',
                'carry-external-id',
                'use-own-role',
                'set-bucket-in-other-account',
              ] as const
            ).map((kind) => sound[kind]),
          ),
          OURS.aws,
        ),
        ...(['switch-connection', 'stop'] as const).flatMap((kind) => [
          fc.tuple(requests(fc.oneof(fc.constant(FINISHED), anyId))[kind], OURS.aws),
          fc.tuple(requests(fc.constant(PRIVATE))[kind], fc.constant(page(CONSOLE, AWS_TAB))),
        ]),
        fc.tuple(
          requests(fc.constant(OPEN))['switch-connection'],
          fc.constant(inPrivate(CONSOLE, PRIVATE_AWS)),
        ),
      );
      await fc.assert(
        fc.asyncProperty(late, async ([message, sender]) => {
          expect(await refused(message, sender)).toMatch(
            /^(not_in_this_tab|message_not_yours|check_not_asked|connection_gone|no_role_arn|card_outdated)$/,
          );
        }),
        share(0.2),
      );
    },
  );
});

describe('what is asked for by the right page is taken', () => {
  it.each([
    [
      'a Logz.io tab says that its own ARN arrived',
      { kind: 'arn-delivered', id: OPEN },
      page(APP, LOGZIO_TAB),
    ],
    [
      'an AWS tab asks how things stand',
      { kind: 'aws-state', account: null, about: '' },
      page(CONSOLE, AWS_TAB),
    ],
    [
      'an admin lets another open connection lead',
      { kind: 'switch-connection', id: OTHER },
      page(CONSOLE, AWS_TAB),
    ],
    ['the popup stops a connection', { kind: 'stop', id: OPEN }, POPUP],
    ['the card of an AWS page does', { kind: 'stop', id: OPEN }, page(CONSOLE, STRANGE_TAB)],
    ['the card of its own Logz.io tab does', { kind: 'stop', id: OPEN }, page(APP, LOGZIO_TAB)],
  ])('%s', async (_what, message, sender) => {
    const before = kept();
    const [listener] = browser.runtime.onMessage.listeners;
    expect(await listener?.(message as never, sender as never)).toMatchObject({ ok: true });
    expect(kept()).not.toBe(before);
  });

  it('a Logz.io page is told of no connection but the one that began in its tab', async () => {
    const [listener] = browser.runtime.onMessage.listeners;
    const ask = (sender: From) => listener?.({ kind: 'logzio-state' } as never, sender as never);
    expect(JSON.stringify(await ask(page(APP, STRANGE_TAB)))).toBe('{"ok":true,"value":{"region":"us"}}');
    expect(JSON.stringify(await ask(page(APP, LOGZIO_TAB)))).not.toContain('other-logs');
    expect(JSON.stringify(await ask(page('https://app-eu.logz.io', LOGZIO_TAB)))).not.toContain(ARN);
  });
});
