import { expect, type Locator, type Page } from '@playwright/test';
import type { Card } from '../support/card';
import type { Tabs } from './tabs';
import type { Tally } from './tally';

/** The admin's hand: real mouse and keyboard events, each counted. It goes to another tab only when it has to. */
export class Hand {
  readonly tally: Tally = { clicks: 0, pastes: 0, characters: 0, tabSwitches: 0 };
  /** How many of the clicks were on the companion's card. */
  onCard = 0;

  constructor(private readonly tabs: Tabs) {}

  async click(target: Locator): Promise<void> {
    await this.goTo(target.page());
    await target.click();
    this.tally.clicks += 1;
  }

  /** Presses a button of the companion's card. */
  async press(page: Page, card: Card, button: string): Promise<void> {
    await card.waitForButton(button);
    await this.goTo(page);
    await page.evaluate(readForAMoment);
    await card.press(button);
    this.tally.clicks += 1;
    this.onCard += 1;
  }

  /** Does what opens a tab, and gives the tab. */
  async opening(act: Promise<void>): Promise<Page> {
    const [page] = await Promise.all([this.tabs.context.waitForEvent('page'), act]);
    return page;
  }

  /** Clicks into a field and pastes over whatever stands there. */
  async paste(field: Locator): Promise<void> {
    await this.clickInto(field);
    const { keyboard } = field.page();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.press('ControlOrMeta+V');
    this.tally.pastes += 1;
  }

  /** Pastes into the field that has the focus already. */
  async pasteInto(focused: Locator): Promise<void> {
    await expect(focused).toBeFocused();
    await focused.page().keyboard.press('ControlOrMeta+V');
    this.tally.pastes += 1;
  }

  /** Copies all of a page, by the keyboard alone. */
  async copyAll(page: Page): Promise<void> {
    await this.goTo(page);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
  }

  /** Clicks into a field and types. */
  async type(field: Locator, text: string): Promise<void> {
    await this.clickInto(field);
    await field.page().keyboard.type(text);
    this.tally.characters += text.length;
  }

  /** Drags over a text from its first to its last character, and copies it: one press of the mouse. */
  async copyByDragging(text: Locator): Promise<void> {
    const page = text.page();
    await this.goTo(page);
    // At the top, because the companion's card may stand on the lower half.
    await text.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const { from, to } = await text.evaluate(endsOf);
    const { mouse } = page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    // A person lets go when all of it is marked; the browser marks it a frame after the mouse got there.
    const wanted = (await text.textContent())?.trim();
    await page.waitForFunction((all) => getSelection()?.toString().trim() === all, wanted);
    await mouse.up();
    this.tally.clicks += 1;
    await page.keyboard.press('ControlOrMeta+C');
  }

  /** A person types when the caret is there; a code editor takes a moment to show it. */
  private async clickInto(field: Locator): Promise<void> {
    await this.click(field);
    await field.page().locator('input:focus, textarea:focus').waitFor({ state: 'attached' });
  }

  private async goTo(page: Page): Promise<void> {
    if (await this.tabs.inFront(page)) return;
    await this.tabs.show(page);
    this.tally.tabSwitches += 1;
  }
}

/** Where a drag over an element's whole text begins and ends on the screen; runs in the page. */
function endsOf(element: Element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects()];
  const [first, last] = [rects[0] ?? new DOMRect(), rects.at(-1) ?? new DOMRect()];
  return {
    from: { x: first.left, y: (first.top + first.bottom) / 2 },
    to: { x: last.right, y: (last.top + last.bottom) / 2 },
  };
}

/**
 * A person reads before pressing; a card takes no press before it was seen for 300 ms. A page that is slow shows it late: what
 * counts is the time from when it has nothing else to do. Runs in the page.
 */
function readForAMoment(): Promise<void> {
  return new Promise((read) => {
    requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => read()), 400));
  });
}
