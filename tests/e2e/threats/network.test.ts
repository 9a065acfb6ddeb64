import { readFileSync } from 'node:fs';
import { launchWithExtension, popupPage } from '../support/browser';
import { Card } from '../support/card';
import { expect, test } from '../support/fixtures';
import { createPolicy, createRole, openLogzioForm, sendArn, setUpInAws } from '../support/flow';

/** Chromium's own record of what went out: every request of pages, workers and the browser itself. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string; host?: string } }[];
}

test('over a whole flow the extension sends nothing over the network by itself', async ({ sim }, info) => {
  test.setTimeout(90_000);
  const file = info.outputPath('net.json');
  const context = await launchWithExtension({
    simulators: sim,
    args: [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const card = new Card(page);
  /** Requests that a script of the extension began, by the stack that Chromium keeps of them. */
  const own: string[] = [];
  const watch = async (watched: typeof page) => {
    const session = await context.newCDPSession(watched);
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (JSON.stringify(initiator).includes('chrome-extension://') && /^(https?|wss?):/.test(request.url))
        own.push(request.url);
    });
  };
  context.on('page', (opened) => void watch(opened).catch(() => undefined));
  await watch(page);

  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await createPolicy(tab, aws);
  await aws.press('Create the role');
  await createRole(tab, aws);
  await sendArn(page, card, aws);
  await card.waitForText(/Logz\.io connected to the bucket/);
  await (await popupPage(context)).getByRole('button').first().waitFor();
  await context.close();

  // A navigation that a press asked for begins in a script, and is the page's own request all the same.
  const navigations = /\/iam\/home/;
  expect(own.filter((url) => !navigations.test(url))).toEqual([]);
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = events.filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB);
  const requests = started.flatMap(({ params }) => (params?.url ? [params] : []));
  expect(requests.length, 'the log holds the pages’ requests').toBeGreaterThan(20);
  const byExtension = requests.filter(({ url = '', initiator = '' }) =>
    [url, initiator].some((address) => address.startsWith('chrome-extension://')),
  );
  expect(byExtension.filter(({ url = '' }) => !url.startsWith('chrome-extension://'))).toEqual([]);
  // What Chromium asks Google of its own accord is no one's doing here: it has no initiator, and was looked at above.
  const hosts = new Set(sim.requests.map(({ host }) => host));
  expect(
    [...hosts].filter(
      (host) =>
        !/(^|\.)(console|signin)\.aws\.amazon\.com$|^app\.logz\.io$|(^|\.)google(apis)?\.com$/.test(host),
    ),
  ).toEqual([]);
});
