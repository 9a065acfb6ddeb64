import type { Page } from 'puppeteer-core';
import { AnyCard, type CardNode, type Point } from '../../support/any-card';
import { callOn, locateByRole, type SharedNode, shadowRoots } from './bidi';

/** The companion's card in Firefox: found by role and name in the shadow roots of the top layer. */
export class Card extends AnyCard {
  private landmark: SharedNode | undefined;

  constructor(
    private readonly page: Page,
    // Only a failure waits this long, also on a machine that has other work.
    protected readonly timeout = 30_000,
  ) {
    super();
  }

  async content(): Promise<CardNode[] | undefined> {
    const roots = await shadowRoots(this.page, ':popover-open');
    if (roots.length === 0) return undefined;
    const cards = await locateByRole(this.page, { role: 'complementary', name: 'IAM Role Companion' }, roots);
    // One that a version of before left behind looks alive and answers to nothing.
    if (cards.length > 1) throw new Error(`${cards.length} cards`);
    this.landmark = cards[0];
    return this.landmark && callOn(this.page, this.landmark, readCard);
  }

  protected url(): string {
    return this.page.url();
  }

  protected async centreOf({ name }: CardNode): Promise<Point | undefined> {
    return (this.landmark && (await callOn(this.page, this.landmark, centreOfControl, name))) ?? undefined;
  }

  /** Where a button is, in the window. */
  async placeOf(name: string): Promise<Point> {
    const node = await this.waitForButton(name);
    const point = await this.centreOf(node);
    if (!point) throw new Error(`${name} has no place`);
    return point;
  }

  protected hover({ x, y }: Point): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  protected clickAt({ x, y }: Point): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  protected async retype(text: string): Promise<void> {
    await retype(this.page, text);
  }
}

/** Types in place of what the field in focus holds, key by key. */
export async function retype({ keyboard }: Page, text: string): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.type(text);
}

/** What the card shows, in reading order. Runs in the page. */
function readCard(card: Element): CardNode[] {
  const read = (node: Node): CardNode[] => {
    if (node instanceof Text)
      return node.data.trim() ? [{ role: 'StaticText', name: node.data, value: '', disabled: false }] : [];
    if (!(node instanceof HTMLElement) || !node.checkVisibility({ visibilityProperty: true })) return [];
    const inside = [...node.childNodes].flatMap(read);
    const role = node.matches('button') ? 'button' : node.matches('input,textarea') ? 'textbox' : '';
    if (!role) return inside;
    const { labels, value, disabled } = node as HTMLInputElement;
    const name = node.ariaLabel ?? (labels?.[0] ?? node).textContent.trim();
    return [{ role, name, value, disabled }, ...inside];
  };
  return read(card);
}

/** Where the control of that name is. Runs in the page. */
function centreOfControl(card: Element, name: string): Point | undefined {
  const controls = [...card.querySelectorAll<HTMLInputElement>('button,input,textarea')];
  const named = controls.find(
    (control) => (control.ariaLabel ?? (control.labels?.[0] ?? control).textContent.trim()) === name,
  );
  if (!named?.checkVisibility()) return undefined;
  named.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = named.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
