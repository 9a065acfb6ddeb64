import { Card } from './support/card';
import { expect, test } from './support/fixtures';
import { createPolicy, createRole, openLogzioForm, sendArn, setUpInAws } from './support/flow';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf, verdict, writes } from './support/verdict';
import { wizard } from './traps/wizard';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const WIZARD = `${CONSOLE}?framed=1#/roles/create`;
/** Longer than a scan at a page, an answer of the background and a few writes take together. */
const WHILE = 1200;

test.describe('a console that serves its wizards in a frame', () => {
  test.use({ simulatorOptions: { console: { iframe: true, deepLinks: 'ignored' } } });

  test("is led through to Logz.io's yes, with one card at a time", async ({ page, card, sim }) => {
    await openLogzioForm(page);
    const aws = await setUpInAws(page, card);
    const frame = aws.tab.frameLocator('iframe');
    // The page's own card would be found before the frame's, and knows nothing to press.
    await aws.card.waitForText(/AWS account 111122223333.*press Next/s);
    await createPolicy(frame, aws.card);
    await aws.card.press('Create the role');
    await createRole(frame, aws.card);
    await aws.card.waitForButton('Check role and send ARN');
    expect(writes(sim)).toEqual(['createPolicy', 'createRole']);
    await sendArn(page, card, aws.card);
    await card.waitForText(/Logz\.io connected to the bucket/);
    expect(verdict(sim, 'logzio-acme-app-logs')).toMatchObject({ ok: true });
  });
});

/** What a page around the form says of the frame that holds it. */
const around = (frame: string) =>
  `<!doctype html><html lang="en"><meta name="awsc-session-data" content='{"accountId":"111122223333"}'>
   <main><h1>Page</h1>${frame}</main></html>`;
const size = 'width="900" height="700"';
const SESSION_HOST = '111122223333-abcd1234.us-east-1.console.aws.amazon.com';
const srcdoc = wizard().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const strangers: [string, string][] = [
  ['of another site', `<iframe ${size} src="https://evil.example/iam/home#/roles/create"></iframe>`],
  [
    "of another session's host",
    `<iframe ${size} src="https://${SESSION_HOST}/iam/home#/roles/create"></iframe>`,
  ],
  [
    'of another service',
    `<iframe ${size} src="https://console.aws.amazon.com/lambda/home#/roles/create"></iframe>`,
  ],
  ['that is sandboxed', `<iframe ${size} sandbox="allow-scripts" src="${WIZARD}"></iframe>`],
  ['that was written by the page', `<iframe ${size} srcdoc="${srcdoc}"></iframe>`],
];
test('nothing is shown or written in a frame that is not the console of the tab', async ({
  context,
  sim,
}) => {
  sim.pages.set(CONSOLE, wizard());
  for (const host of ['evil.example', SESSION_HOST]) sim.pages.set(`https://${host}/iam/home`, wizard());
  sim.pages.set('https://console.aws.amazon.com/lambda/home', wizard());
  const { tab } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  for (const [index, [name, frame]] of sliceOf([...strangers.entries()], 3))
    await test.step(name, async () => {
      sim.pages.set(`${CONSOLE}?around=${index}`, around(frame));
      await tab.goto(`${CONSOLE}?around=${index}#/roles`);
      await expect(tab.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
      await new Card(tab).waitForButton('Create the role');
      await tab.waitForTimeout(WHILE);
      const [, inner] = tab.frames();
      expect(await inner?.locator('html > div[popover]').count()).toBe(0);
      const values = await inner
        ?.locator('input[type=text]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      expect(values, name).toEqual(['', '']);
    });
});

const REGIONAL = 'https://us-east-1.console.aws.amazon.com/iam/home?framed=1#/roles/create';
for (const [name, url] of [
  ['the same origin', WIZARD],
  ['a host of another region', REGIONAL],
] as const)
  test(`a frame of the same console is filled, on ${name}, and leaves the page its card when it goes`, async ({
    context,
    sim,
  }) => {
    sim.pages.set(url.replace(/#.*/, ''), wizard());
    sim.pages.set(CONSOLE, around(`<iframe ${size} src="${url}"></iframe>`));
    const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
    // Who is signed in stands in the page around the frame.
    await card.waitForText(/Task 3 of 6.*AWS account 111122223333.*press Next/s);
    await expect(tab.frameLocator('iframe').locator('#account')).toHaveValue('406095609952');
    await expect(tab.frameLocator('iframe').locator('#external')).toHaveValue(externalIdOf(sim));
    await tab.evaluate(() => {
      location.hash = '#/roles';
      document.querySelector('iframe')?.remove();
    });
    await card.waitForButton('Create the role');
  });
