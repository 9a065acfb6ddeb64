import type { Page } from '../page/find';
import { clean } from '../page/texts';
import { isVisible } from '../page/visible';

/** Places in which the app says how a save went. */
const MESSAGES = ['[role=status]', '[role=alert]', '[role=alertdialog]', '[aria-live]']
  .concat(
    ['toast', 'alert', 'notif', 'success', 'error', 'message', 'snack', 'banner', 'feedback', 'flash'].map(
      (word) => `[class*=${word} i]`,
    ),
  )
  .join(',');
const LONGEST = 300;

/** How a save went, and the words in which Logz.io said so. */
export interface Outcome {
  result: 'connected' | 'failed';
  said: string;
}

/** Every such message that shows now, and how often. */
function shownMessages(page: Page): Map<string, number> {
  const shown = new Map<string, number>();
  for (const element of page.all(MESSAGES)) {
    const said = clean(element.textContent);
    if (said && said.length <= LONGEST && isVisible(element)) shown.set(said, (shown.get(said) ?? 0) + 1);
  }
  return shown;
}

/** What a message says of a save; undefined when it speaks of something else. */
export function outcomeOf(message: string): Outcome['result'] | undefined {
  if (/\bcop(y|ied)\b|clipboard/i.test(message)) return undefined;
  if (
    /\bnot\b|n't\b|cannot|denied|fail|error|unable|invalid|unsuccess|disconnect|unauthori|forbidden|double-check/i.test(
      message,
    )
  )
    return 'failed';
  if (/\b(success(ful(ly)?)?|authenticated|connected)\b/i.test(message)) return 'connected';
  return undefined;
}

/** Follows the messages after the admin's press on **Save**. */
export interface SaveWatch {
  /** The admin pressed: what shows now is old. */
  pressed(page: Page): void;
  /** What Logz.io said since then. */
  look(page: Page): Outcome | undefined;
  /** Whether Save was pressed since the last `forget`. */
  readonly waiting: boolean;
  forget(): void;
}

/** A message that showed before the press is no answer to it, unless it comes once more or went away in between. */
export function watchSave(): SaveWatch {
  let old: Map<string, number> | undefined;
  return {
    pressed(page) {
      old = shownMessages(page);
    },
    look(page) {
      if (!old) return undefined;
      const showing = shownMessages(page);
      for (const [said, times] of old) old.set(said, Math.min(times, showing.get(said) ?? 0));
      for (const [said, times] of showing) {
        const result = times > (old.get(said) ?? 0) ? outcomeOf(said) : undefined;
        if (result) return { result, said };
      }
      return undefined;
    },
    get waiting() {
      return old !== undefined;
    },
    forget() {
      old = undefined;
    },
  };
}
