import type { BrowserContext, Page } from '@playwright/test';

/** Something that was written into a field or chosen by a script, and how long its element had been there (ms). */
export interface Written {
  kind: 'input' | 'choice' | 'editor';
  /** Since the element appeared, or since its tab was shown where that came later. */
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
 * Runs in a page before any of its scripts: notes when its fields appear and when a script writes to them. A field counts as
 * filled when it still holds the text after the page's own handlers and renders ran.
 */
export function noteInPage(): void {
  const FIELDS = 'input,textarea,button[aria-pressed],[role=tab]';
  const notes: Notes = { written: [], pressedAt: 0 };
  (window as unknown as Noting).notes = notes;
  const appeared = new WeakMap<Element, number>();
  const clock = () => performance.timeOrigin + performance.now();
  let shown = 0;
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) shown = clock();
  });
  const meet = (root: Element) => {
    for (const field of [root, ...root.querySelectorAll(FIELDS)])
      if (!appeared.has(field)) appeared.set(field, clock());
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) meet(node);
  }).observe(document, { subtree: true, childList: true });

  const noting = new WeakSet<Element>();
  const note = (element: Element, kind: Written['kind'], holds: () => boolean) => {
    // An editor tells of each line that is put into it: they are one write.
    if (noting.has(element)) return;
    noting.add(element);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      noting.delete(element);
      const at = clock();
      if (holds()) notes.written.push({ kind, at, after: at - Math.max(shown, appeared.get(element) ?? at) });
    };
    port2.postMessage(null);
  };
  document.addEventListener(
    'input',
    ({ target, isTrusted }) => {
      // The editor's own command makes trusted events too; no one types while this is measured.
      if (target instanceof HTMLTextAreaElement && target.classList.contains('ace_text-input'))
        note(target, 'editor', () => true);
      else if (!isTrusted && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
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
}

/** Makes every page of a browser take such notes. */
export const noteTimes = (context: BrowserContext): Promise<unknown> => context.addInitScript(noteInPage);

/** Run in a page that takes notes. */
export const notesInPage = (): Notes => (window as unknown as Noting).notes;
export const forgetInPage = (): void => {
  Object.assign((window as unknown as Noting).notes, { written: [], pressedAt: 0 });
};

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(notesInPage);
export const forget = (page: Page): Promise<void> => page.evaluate(forgetInPage);

/** How many of each kind. */
export type Counts = Partial<Record<Written['kind'], number>>;

/** Runs in a page that takes notes: whether so many were written. */
export function areWritten(counts: Counts): boolean {
  const { written } = (window as unknown as Noting).notes;
  return Object.entries(counts).every(
    ([kind, count]) => written.filter((one) => one.kind === kind).length >= count,
  );
}

/** Waits, without a scan of the page from outside, until so many of each kind were written; gives all of it. */
export async function whenWritten(page: Page, counts: Counts): Promise<Written[]> {
  // By a timer: a hidden tab has no frames.
  await page.waitForFunction(areWritten, counts, { polling: 50 });
  return (await notesOf(page)).written;
}
