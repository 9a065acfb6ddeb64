import type { BrowserContext } from '@playwright/test';
import type { Acts } from './tally';

const nothing = (): Acts => ({ clicks: 0, pastes: 0, characters: 0 });

/** What the pages themselves saw of the admin's hand: trusted events, which no script can make. */
export class Witness {
  seen = nothing();

  private constructor() {}

  /** Listens in every page that the browser opens from now on. */
  static async in(context: BrowserContext): Promise<Witness> {
    const witness = new Witness();
    await context.exposeBinding('handSeen', (_source, kind: keyof Acts) => {
      witness.seen[kind] += 1;
    });
    await context.addInitScript(() => {
      const tell = (kind: string) => (window as unknown as { handSeen(kind: string): void }).handSeen(kind);
      // On the document: a click whose target moved away under it is stopped by Playwright at the window, and made
      // again. No page sees it.
      document.addEventListener(
        'click',
        // A click that a label passes on to its control is trusted as well, but no pointer made it.
        (event) => event.isTrusted && (event as PointerEvent).pointerType === 'mouse' && tell('clicks'),
        true,
      );
      document.addEventListener('paste', (event) => event.isTrusted && tell('pastes'), true);
      document.addEventListener(
        'keydown',
        ({ isTrusted, key, ctrlKey, metaKey }) =>
          isTrusted && key.length === 1 && !ctrlKey && !metaKey && tell('characters'),
        true,
      );
    });
    return witness;
  }

  forget(): void {
    this.seen = nothing();
  }
}
