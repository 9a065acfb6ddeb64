import type { BrowserContext, Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { extensionId } from '../support/browser';
import type { Card } from '../support/card';
import { expect, test } from '../support/fixtures';
import { startConnection } from '../support/started';
import { externalIdOf } from '../support/verdict';
import { wizard } from '../traps/wizard';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
/** Longer than scans, answers of the background, what the browser tells of what is in sight, and a few writes take together. */
const WHILE = 2500;

/**
 * Runs in the page before anything of the companion: notes each write into a field, and whether a press somewhere in the window
 * would have met the card at that moment.
 */
const WITNESS = `
  window.writes = [];
  document.addEventListener('input', ({ target }) => {
    const host = document.querySelector('html > div[popover]');
    let seen = false;
    for (let x = 8; x < innerWidth; x += 16)
      for (let y = 8; y < innerHeight; y += 16) seen ||= host !== null && document.elementFromPoint(x, y) === host;
    window.writes.push({ value: target.value, seen });
  }, true);`;

const writes = (tab: Page) =>
  tab.evaluate(() => (window as unknown as { writes: { value: string; seen: boolean }[] }).writes);

/** A wizard with something of the page's own on it, served in a tab of the connection. */
async function open(
  { context, sim }: { context: BrowserContext; sim: Simulators },
  script: string,
  address = '#/roles/create',
): Promise<{ tab: Page; card: Card }> {
  sim.pages.set(CONSOLE, wizard());
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  await card.waitForText(/press Next/);
  sim.pages.set(`${CONSOLE}?hostile${address.replace(/#.*/, '')}`, wizard({ script: WITNESS + script }));
  await tab.goto('about:blank');
  await tab.goto(`${CONSOLE}?hostile${address}`);
  return { tab, card };
}

/** Does it again and again, before and after the companion comes. */
const repeat = (act: string) => `const act = () => { ${act} }; act(); setInterval(act, 20);`;

/** What hides the card for good: nothing may be written. */
const hidden: [string, string][] = [
  [
    'takes it away as soon as it comes',
    `new MutationObserver(() => document.querySelector('html > div[popover]')?.remove())
       .observe(document.documentElement, { childList: true });`,
  ],
  [
    'covers it with a popover of its own, again and again',
    `const cover = document.createElement('div');
     cover.popover = 'manual';
     cover.style.cssText = 'position:fixed;left:50%;top:30%;width:50%;height:70%;border:0;margin:0;background:#fff';
     document.body.append(cover);
     const raise = () => { if (cover.matches(':popover-open')) cover.hidePopover(); cover.showPopover(); requestAnimationFrame(raise); };
     raise();`,
  ],
];
for (const [name, script] of hidden)
  test(`a page that ${name} gets nothing`, async ({ context, sim }) => {
    const { tab } = await open({ context, sim }, script);
    await tab.waitForTimeout(WHILE);
    expect((await writes(tab)).filter(({ seen }) => !seen)).toEqual([]);
    await expect(tab.locator('#external')).toHaveValue('');
  });

/** What hid the card once, and does so no more. */
const harmless: [string, string | ((id: string) => string), string?][] = [
  [
    'marks a frame of its own as one of the companion’s',
    `const frame = document.createElement('iframe');
     frame.setAttribute('data-iam-role-companion', '');
     document.body.append(frame);`,
  ],
  [
    'says in a frame’s name that the companion works there',
    `const frame = document.createElement('iframe');
     frame.srcdoc = '<script>setInterval(() => parent.postMessage("iam-role-companion works in this frame", "*"), 20)</' + 'script>';
     document.body.append(frame);`,
  ],
  [
    'sends the event that ended the companion',
    (id) => repeat(`document.dispatchEvent(new CustomEvent('${id} aws-iam'));`),
  ],
  [
    'calls an element as the companion calls what it keeps',
    `document.body.insertAdjacentHTML('beforeend', '<a id=companions></a><a id=companionWorksHere></a>');`,
  ],
  ['has a region that no region is', '', `&region=${'x'.repeat(3000)}#/roles/create`],
];
for (const [name, script, address] of harmless)
  test(`a page that ${name} is filled under a card that is seen`, async ({ context, sim }) => {
    const id = await extensionId(context);
    const { tab, card } = await open(
      { context, sim },
      typeof script === 'string' ? script : script(id),
      address,
    );
    await card.waitForText(/press Next/);
    await expect(tab.locator('#external')).toHaveValue(externalIdOf(sim));
    const all = await writes(tab);
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter(({ seen }) => !seen)).toEqual([]);
  });

const around = (frame: string) =>
  `<!doctype html><html lang="en"><meta name="awsc-session-data" content='{"accountId":"111122223333"}'>
   <body><h1>Page</h1>${frame}</body></html>`;
const ON_ORIGIN = `${CONSOLE}?framed=1#/roles/create`;
const ON_REGION = 'https://us-east-1.console.aws.amazon.com/iam/home?framed=1#/roles/create';
const frameOf = (style: string, src: string) =>
  `<iframe width="900" height="700" style="${style}" src="${src}"></iframe>`;
const unseen: [string, (src: string) => string][] = [
  ['hidden', (src) => frameOf('visibility:hidden', src)],
  ['transparent', (src) => frameOf('opacity:0', src)],
  ['nearly transparent', (src) => `<div style="opacity:.02">${frameOf('', src)}</div>`],
  ['off the window', (src) => frameOf('position:absolute;left:-5000px', src)],
  ['tiny', (src) => frameOf('width:40px;height:30px', src)],
  ['scaled down', (src) => frameOf('transform:scale(.02);transform-origin:0 0', src)],
  ['cut away', (src) => frameOf('clip-path:inset(0 100% 0 0)', src)],
  [
    'covered',
    (src) =>
      `${frameOf('', src)}<div style="position:fixed;inset:0;background:#fff;pointer-events:none"></div>`,
  ],
];
for (const [where, src] of [
  ['the same origin', ON_ORIGIN],
  ['a host of another region', ON_REGION],
] as const)
  test(`a frame that nobody sees is not filled, on ${where}`, async ({ context, sim }) => {
    test.setTimeout(120_000);
    sim.pages.set(CONSOLE, wizard());
    sim.pages.set(src.replace(/#.*/, ''), wizard());
    const { tab } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
    for (const [index, [name, frame]] of unseen.entries())
      await test.step(name, async () => {
        sim.pages.set(`${CONSOLE}?around=${index}`, around(frame(src)));
        await tab.goto(`${CONSOLE}?around=${index}#/roles`);
        await tab.waitForTimeout(WHILE);
        const [, inner] = tab.frames();
        expect(inner?.url(), name).toBe(src);
        expect(
          await inner?.evaluate(() =>
            [...document.querySelectorAll<HTMLInputElement>('input[type=text]')].map(({ value }) => value),
          ),
          name,
        ).toEqual(['', '']);
      });
  });

test('a frame in a page of another service is not filled', async ({ context, sim }) => {
  sim.pages.set(CONSOLE, wizard());
  sim.pages.set(`${CONSOLE}?framed=1`, wizard());
  sim.pages.set('https://console.aws.amazon.com/lambda/home', around(frameOf('', ON_ORIGIN)));
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  await card.waitForText(/press Next/);
  await tab.goto('https://console.aws.amazon.com/lambda/home');
  await tab.waitForTimeout(WHILE);
  const [, inner] = tab.frames();
  expect(await inner?.locator('#external').inputValue()).toBe('');
});
