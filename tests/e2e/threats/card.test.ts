import type { Page } from '@playwright/test';
import type { Card } from '../support/card';
import { expect, test } from '../support/fixtures';
import { startConnection } from '../support/started';
import { externalIdOf } from '../support/verdict';

const HOST = 'html > div[popover=manual]';
/** Longer than a scan at a page and an answer of the background take together. */
const WHILE = 800;

/** The middle of a button of the card, in the window. */
async function middleOf(tab: Page, card: Card, name: string) {
  const { backendNodeId } = await card.waitForButton(name);
  const session = await tab.context().newCDPSession(tab);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

test('clicks and keys that a page makes up do nothing on the card', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await tab.goto('https://console.aws.amazon.com/iam/home#/policies');
  const at = await middleOf(tab, card, 'Create the policy');
  const [before, url] = [await card.text(), tab.url()];
  await tab.waitForTimeout(WHILE);
  const reached = await tab.evaluate(
    ([selector, { x, y }]) => {
      const host = document.querySelector<HTMLElement>(selector);
      const hit = document.elementFromPoint(x, y);
      for (const target of [host, hit, document, window])
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
          target?.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }),
          );
      host?.click();
      host?.focus();
      for (const type of ['keydown', 'keypress', 'keyup'])
        for (const key of ['Tab', 'Enter', ' '])
          host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      return hit === host && host?.shadowRoot === null;
    },
    [HOST, at] as const,
  );
  expect(reached, 'the page sees the host there, and nothing in it').toBe(true);
  await tab.waitForTimeout(WHILE);
  expect(tab.url()).toBe(url);
  expect(await card.text()).toBe(before);
  await card.press('Create the policy');
  await tab.waitForURL(/policies\/create/);
});

const harm: [string, (host: HTMLElement) => void][] = [
  ['fades it', (host) => host.setAttribute('style', 'opacity:0!important')],
  ['moves it away', (host) => host.style.setProperty('translate', '-9999px', 'important')],
  ['makes it inert', (host) => host.toggleAttribute('inert', true)],
  ['closes it', (host) => host.hidePopover()],
  ['makes it no popover', (host) => host.removeAttribute('popover')],
  ['removes it', (host) => host.remove()],
  [
    'hides it in an element of its own',
    (host) => {
      const box = document.body.appendChild(document.createElement('div'));
      box.style.display = 'none';
      box.append(host);
    },
  ],
];
test('a card that the page hides, fades, moves or removes comes back', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  const style = await tab.locator(HOST).getAttribute('style');
  // A style sheet alone cannot reach it.
  await tab.addStyleTag({
    content:
      '@layer a { div[popover] { opacity: 0 !important; display: none !important; transition: all 9s !important } }',
  });
  for (const [name, act] of harm)
    await test.step(name, async () => {
      await tab.locator(HOST).evaluate(act);
      await expect.poll(() => tab.locator(HOST).getAttribute('style'), name).toBe(style);
      const state = () =>
        tab
          .locator(HOST)
          .evaluate((host) => [
            host.matches(':popover-open'),
            host.attributes.length,
            getComputedStyle(host).opacity,
            getComputedStyle(host).translate,
          ]);
      await expect.poll(state, name).toEqual([true, 2, '1', 'none']);
      expect(await card.isShown(), name).toBe(true);
    });
});

test('a page that removes the card over and over has its way, and goes on working', async ({
  context,
  sim,
}) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await card.waitForText(/press Next/);
  const times = await tab.evaluate(async (selector) => {
    let removed = 0;
    for (let quiet = 0; quiet < 20; quiet += 1) {
      const host = document.querySelector(selector);
      if (host) {
        host.remove();
        removed += 1;
        quiet = 0;
      }
      await new Promise(requestAnimationFrame);
    }
    return removed;
  }, HOST);
  expect(times).toBeGreaterThan(5);
  expect(times).toBeLessThan(30);
});

/** Ways to lay something over the card that lets a press through to it. */
const covers: [string, string][] = [
  ['an open popover', '<div popover=manual>'],
  ['a popover in a closed shadow root', '<div popover=manual class=shadow>'],
];
for (const [name, markup] of covers)
  test(`a press on a card under ${name} is not taken, and one on the card in full view is`, async ({
    context,
    sim,
  }) => {
    const { tab, card } = await startConnection(context, externalIdOf(sim));
    await tab.goto('https://console.aws.amazon.com/iam/home#/policies');
    const at = await middleOf(tab, card, 'Create the policy');
    const url = tab.url();
    // It covers the card anew whenever the card comes to the front, until the press is on its way.
    await tab.evaluate((html) => {
      const holder = document.createElement('div');
      document.body.append(holder);
      const shadow = html.includes('class=shadow');
      const place = shadow ? holder.attachShadow({ mode: 'closed' }) : holder;
      place.innerHTML = html;
      const cover = place.firstElementChild as HTMLElement;
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
      cover.textContent = 'Press here to win';
      const frame = () => {
        if (!cover.isConnected) return;
        cover.hidePopover();
        cover.showPopover();
        requestAnimationFrame(frame);
      };
      frame();
      addEventListener('pointerdown', () => cover.remove(), { capture: true, once: true });
    }, markup);
    await tab.waitForTimeout(WHILE);
    await tab.mouse.click(at.x, at.y);
    await card.waitForText(/That click was ignored/);
    expect(tab.url()).toBe(url);
    await card.press('Create the policy');
    await tab.waitForURL(/policies\/create/);
  });

test('a modal dialog of the page leaves the card alive, on it and after it', async ({ context, sim }) => {
  const { tab, card } = await startConnection(context, externalIdOf(sim));
  await tab.goto('https://console.aws.amazon.com/iam/home#/policies');
  await card.waitForButton('Create the policy');
  await tab.evaluate(() => {
    for (const name of ['first', 'second']) {
      const dialog = document.createElement('dialog');
      dialog.textContent = name;
      // The one that is opened last stands first.
      document.body.prepend(dialog);
      dialog.showModal();
    }
  });
  await expect(tab.locator('dialog > div[popover=manual]')).toHaveCount(1);
  await card.press('Collapse');
  await card.press('Expand');
  await tab.evaluate(() => {
    document.querySelector('dialog')?.remove();
    document.querySelector('dialog')?.close();
  });
  await expect(tab.locator(HOST)).toHaveCount(1);
  await card.press('Create the policy');
  await tab.waitForURL(/policies\/create/);
});
