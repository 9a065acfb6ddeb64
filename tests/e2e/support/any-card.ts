import { setTimeout as delay } from 'node:timers/promises';

/** One element of the card, as assistive technology sees it. */
export interface CardNode {
  role: string;
  name: string;
  value: string;
  disabled: boolean;
}

/** A place in the window (CSS px). */
export interface Point {
  x: number;
  y: number;
}

/** A person stays on a button for a moment before pressing it (ms); a press that comes with the pointer is not taken. */
const BEFORE_PRESS = 350;

const fields = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

/** The companion's card, read and pressed from outside as its shadow root is closed; each browser has its own way in. */
export abstract class AnyCard<Node extends CardNode = CardNode> {
  protected abstract readonly timeout: number;

  /** What the card holds, in reading order; undefined while the page shows no card. */
  abstract content(): Promise<Node[] | undefined>;
  protected abstract url(): string;
  /** The centre of an element, brought into view; undefined while it has none. */
  protected abstract centreOf(node: Node): Promise<Point | undefined>;
  /** Moves the real mouse there. */
  protected abstract hover(point: Point): Promise<void>;
  /** A press of the real mouse. */
  protected abstract clickAt(point: Point): Promise<void>;
  /** Types with the real keyboard, in place of all that the field in focus holds. */
  protected abstract retype(text: string): Promise<void>;

  /** Whether the card stands on the page now. */
  async isShown(): Promise<boolean> {
    return (await this.content()) !== undefined;
  }

  /** All that the card says; empty while there is no card. */
  async text(): Promise<string> {
    const texts = (await this.content())?.filter(({ role }) => role === 'StaticText') ?? [];
    return texts.map(({ name }) => name).join(' ');
  }

  /** The names of the card's buttons. */
  async buttons(): Promise<string[]> {
    return ((await this.content()) ?? []).filter(({ role }) => role === 'button').map(({ name }) => name);
  }

  /** The button whose name begins so, if the card has it. */
  async button(namePrefix: string): Promise<Node | undefined> {
    return this.find(['button'], namePrefix);
  }

  /** Presses a button with a real click at its centre, as soon as it can be pressed. */
  async press(namePrefix: string): Promise<void> {
    await this.click(['button', 'link', 'checkbox', 'radio', 'DisclosureTriangle'], namePrefix);
  }

  /** Types into a field of the card in place of what it held. */
  async fill(fieldName: string, text: string): Promise<void> {
    await this.click(fields, fieldName);
    await this.retype(text);
  }

  /** Waits for the card to say something, and gives all that it says then. */
  async waitForText(pattern: RegExp): Promise<string> {
    return this.until(`the text ${pattern}`, async () => {
      const text = await this.text();
      return pattern.test(text) ? text : undefined;
    });
  }

  /** Waits for a button that can be pressed. */
  async waitForButton(namePrefix: string): Promise<Node> {
    return this.until(`a button ${namePrefix}`, () => this.enabled(['button'], namePrefix));
  }

  /** Waits for the card to go. */
  async waitUntilGone(): Promise<void> {
    await this.until('no card', async () => ((await this.isShown()) ? undefined : true));
  }

  private async find(roles: string[], namePrefix: string): Promise<Node | undefined> {
    const nodes = await this.content();
    return nodes?.find(({ role, name }) => roles.includes(role) && name.startsWith(namePrefix));
  }

  private async enabled(roles: string[], namePrefix: string): Promise<Node | undefined> {
    const node = await this.find(roles, namePrefix);
    return node?.disabled ? undefined : node;
  }

  private async click(roles: string[], namePrefix: string): Promise<void> {
    let before = '';
    const centre = await this.until(`${roles[0]} ${namePrefix}, enabled and at rest`, async () => {
      const node = await this.enabled(roles, namePrefix);
      const point = node && (await this.centreOf(node));
      // The card may still be moving: a click goes where it was.
      const resting = point && `${point.x} ${point.y}` === before;
      before = point ? `${point.x} ${point.y}` : '';
      return resting ? point : undefined;
    });
    await this.hover(centre);
    await delay(BEFORE_PRESS);
    const node = await this.enabled(roles, namePrefix).catch(() => undefined);
    const now = node && (await this.centreOf(node).catch(() => undefined));
    // It went elsewhere meanwhile: the hand follows it.
    if (now?.x !== centre.x || now.y !== centre.y) return this.click(roles, namePrefix);
    await this.clickAt(centre);
    // What had just changed takes no press yet, and says so; a person would press once more.
    if (/That click was ignored/.test(await this.text().catch(() => ''))) await this.click(roles, namePrefix);
  }

  private async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + this.timeout;
    while (Date.now() < end) {
      // The page may navigate, or the card draw itself anew, between two questions.
      const seen = await look().catch(() => undefined);
      if (seen !== undefined) return seen;
      await delay(100);
    }
    const shown = await this.content().catch(String);
    const holds = Array.isArray(shown)
      ? `"${await this.text()}", buttons: ${(await this.buttons()).join(' | ')}`
      : (shown ?? 'no card');
    throw new Error(`Waited ${this.timeout / 1000} s on ${this.url()} for ${what}; there is ${holds}`);
  }
}
