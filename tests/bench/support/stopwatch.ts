import type { BrowserContext, Page } from '@playwright/test';

/** Something that was written into a field or chosen by a script, and how long its element had been there (ms). */
export interface Written {
  kind: 'input' | 'choice' | 'editor';
  /** Since the element appeared. */
  after: number;
  /** ms since epoch, for times between two pages. */
  at: number;
}

/** What a page notes of itself. */
export interface Notes {
  written: Written[];
  /** The admin's last press. */
  pressedAt: number;
}

type Noting = { notes: Notes };

/**
 * Makes every page of a browser note when its fields appear and when a script writes to them. A field counts as filled
 * when it still holds the text after the page's own handlers and renders ran.
 */
export async function noteTimes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const FIELDS = 'input,textarea,button[aria-pressed],[role=tab]';
    const notes: Notes = { written: [], pressedAt: 0 };
    (window as unknown as Noting).notes = notes;
    const appeared = new WeakMap<Element, number>();
    const clock = () => performance.timeOrigin + performance.now();
    const meet = (root: Element) => {
      for (const field of [root, ...root.querySelectorAll(FIELDS)])
        if (!appeared.has(field)) appeared.set(field, clock());
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element) meet(node);
    }).observe(document, { subtree: true, childList: true });

    const note = (element: Element, kind: Written['kind'], holds: () => boolean) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        const at = clock();
        if (holds()) notes.written.push({ kind, at, after: at - (appeared.get(element) ?? at) });
      };
      port2.postMessage(null);
    };
    document.addEventListener(
      'input',
      ({ target, isTrusted }) => {
        // The editor's own command makes trusted events too; no one types while this is measured.
        if (target instanceof HTMLTextAreaElement && target.classList.contains('ace_text-input'))
          note(target, 'editor', () => true);
        else if (
          !isTrusted &&
          (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        ) {
          const { value } = target;
          if (!target.matches('[type=radio],[type=checkbox]') && value)
            note(target, 'input', () => target.value === value);
        }
      },
      true,
    );
    document.addEventListener(
      'click',
      ({ target, isTrusted }) => {
        if (isTrusted) notes.pressedAt = clock();
        else if (target instanceof Element && target.matches(FIELDS)) note(target, 'choice', () => true);
      },
      true,
    );
  });
}

export const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as Noting).notes);

/** Waits, without a look at the page from outside, until so many more of a kind were written; gives all of it. */
export async function whenWritten(
  page: Page,
  wanted: Partial<Record<Written['kind'], number>>,
): Promise<Written[]> {
  // By a timer: a hidden tab has no frames.
  await page.waitForFunction(
    (counts) => {
      const { written } = (window as unknown as Noting).notes;
      return Object.entries(counts).every(
        ([kind, count]) => written.filter((one) => one.kind === kind).length >= count,
      );
    },
    wanted,
    { polling: 50 },
  );
  return (await notesOf(page)).written;
}

export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { notes } = window as unknown as Noting;
    notes.written = [];
    notes.pressedAt = 0;
  });
