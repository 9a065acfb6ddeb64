import { textNodes, textsIn } from '../page/find/dom-text';
import { classHolds, LIVE_REGIONS, MESSAGE_ROLES } from '../page/find/message-places';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { aroundForm, readRoleForm } from './current-form';

const WORDS = 'toast alert notif success error danger message snack banner callout feedback flash swal'.split(
  ' ',
);
/** Places in which an app says how a save went. */
const MESSAGES = `${MESSAGE_ROLES},${LIVE_REGIONS},[role=alertdialog],output,dialog,[role=dialog],${classHolds(...WORDS)}`;
/** The state of something in a list is none of a save. */
const STATES = 'td,[role=cell],[role=gridcell],[class*=badge i],[class*=chip i]';
const FIELDS = 'input,textarea,select';
const MAX_MESSAGE_CHARS = 300;
/** More messages than this at once tell nothing of a save. */
const MAX_MESSAGES = 20;

const isShort = ({ textContent }: Element): boolean => (textContent ?? '').length <= MAX_MESSAGE_CHARS;

/**
 * Texts in no place for messages, each by its own element: in the form, where an app may tell what is wrong, and in what
 * is drawn over the page, beside all of it.
 */
function looseTexts(page: PageSnapshot, button: Element | undefined): Element[] {
  const around = button && aroundForm(page, (scope) => scope.contains(button));
  const form = around ?? readRoleForm(page)?.root;
  const over = [...page.document.body.children].filter(isShort);
  return [...(form ? [form] : []), ...over].flatMap((place) =>
    [...textNodes(place)].flatMap(({ parentElement }) => parentElement ?? []),
  );
}

/** Every such message that shows now, and how often. */
function shownMessages(page: PageSnapshot, button: Element | undefined): Map<string, number> {
  const shown = new Map<string, number>();
  for (const element of new Set([...page.query(MESSAGES), ...looseTexts(page, button)])) {
    if (!isShort(element) || element.closest(STATES)) continue;
    const said = [...textsIn(element)].join(' ');
    if (!said || element.querySelector(FIELDS) || !isVisible(element, page.layout)) continue;
    shown.set(said, (shown.get(said) ?? 0) + 1);
  }
  return shown;
}

/** Follows the messages after the admin's press on **Save**. */
export interface SaveWatch {
  /** The admin pressed the button: what shows now is old. */
  pressed(page: PageSnapshot, button?: Element): void;
  /** What the page says since then; whether that is an answer, the background judges. */
  read(page: PageSnapshot): string[];
  /** Whether Save was pressed since the last `forget`. */
  readonly waiting: boolean;
  forget(): void;
}

/** A message that showed before the press is no answer to it, unless it comes once more or went away in between. */
export function watchSave(): SaveWatch {
  let old: Map<string, number> | undefined;
  let saving: Element | undefined;
  return {
    pressed(page, button) {
      saving = button;
      old = shownMessages(page, button);
    },
    read(page) {
      if (!old) return [];
      const showing = shownMessages(page, saving);
      for (const [said, times] of old) old.set(said, Math.min(times, showing.get(said) ?? 0));
      return [...showing]
        .flatMap(([said, times]) => (times > (old?.get(said) ?? 0) ? said : []))
        .slice(0, MAX_MESSAGES);
    },
    get waiting() {
      return old !== undefined;
    },
    forget() {
      old = undefined;
    },
  };
}
