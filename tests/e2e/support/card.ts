import type { CDPSession, Page } from '@playwright/test';
import { type AccessibleNode, landmarkContent } from './accessibility';
import { AnyCard, type Point } from './any-card';

/** The companion's card in Chromium: read through the accessibility tree, which sees into closed shadow roots. */
export class Card extends AnyCard<AccessibleNode> {
  private session: Promise<CDPSession> | undefined;

  constructor(
    private readonly page: Page,
    private readonly name = 'IAM Role Companion',
    // Only a failure waits this long, also on a machine that has other work.
    protected readonly timeout = 30_000,
  ) {
    super();
  }

  async content(): Promise<AccessibleNode[] | undefined> {
    this.session ??= this.page.context().newCDPSession(this.page);
    return landmarkContent(await this.session, 'complementary', this.name);
  }

  protected url(): string {
    return this.page.url();
  }

  protected async centreOf({ backendNodeId }: AccessibleNode): Promise<Point | undefined> {
    const session = await this.session;
    await session?.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const quads = await session?.send('DOM.getContentQuads', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = quads?.quads[0] ?? [];
    return quads?.quads.length ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined;
  }

  protected hover({ x, y }: Point): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  protected clickAt({ x, y }: Point): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  protected async retype(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }
}
