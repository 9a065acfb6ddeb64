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
/** More messages than this at once tell nothing of a save. */
const MOST = 20;

/** Every such message that shows now, and how often. */
function shownMessages(page: Page): Map<string, number> {
  const shown = new Map<string, number>();
  for (const element of page.all(MESSAGES)) {
    const said = clean(element.textContent);
    if (said && said.length <= LONGEST && isVisible(element)) shown.set(said, (shown.get(said) ?? 0) + 1);
  }
  return shown;
}

/** Follows the messages after the admin's press on **Save**. */
export interface SaveWatch {
  /** The admin pressed: what shows now is old. */
  pressed(page: Page): void;
  /** What the page says since then; whether that is an answer, the background judges. */
  look(page: Page): string[];
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
      if (!old) return [];
      const showing = shownMessages(page);
      for (const [said, times] of old) old.set(said, Math.min(times, showing.get(said) ?? 0));
      return [...showing]
        .flatMap(([said, times]) => (times > (old?.get(said) ?? 0) ? said : []))
        .slice(0, MOST);
    },
    get waiting() {
      return old !== undefined;
    },
    forget() {
      old = undefined;
    },
  };
}
