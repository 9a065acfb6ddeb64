import type { ControlKind, Cue, Page } from './find';
import { precedes } from './texts';

/** Its name is this label, in any listed language. */
export const named = (...keys: string[]): Cue => ({
  weight: 2,
  identity: true,
  holds: (candidate, page) => keys.some((key) => page.labels.is(key, page.names(candidate))),
});

/** Its name holds this word, which every language leaves as it is (MFA, JSON). */
export const says = (word: RegExp, weight: 1 | 2 = 1): Cue => ({
  weight,
  identity: true,
  holds: (candidate, page) => page.names(candidate).some((name) => word.test(name)),
});

/** Its description holds this number or word: a limit that the page states in any language. */
export const hints = (pattern: RegExp): Cue => ({
  weight: 1,
  identity: true,
  holds: (candidate, page) => pattern.test(page.hint(candidate)),
});

/** Its value, `data-value` or test id, which no translation touches, matches. */
export const valued = (pattern: RegExp): Cue => ({
  weight: 2,
  identity: true,
  holds: (candidate) =>
    pattern.test((candidate as HTMLInputElement).value ?? '') ||
    pattern.test(candidate.getAttribute('data-testid') ?? '') ||
    pattern.test(candidate.closest('[data-value]')?.getAttribute('data-value') ?? ''),
});

/** It is the nth (from 0; negative from the end) of its kind in the content. */
export const nth = (kind: ControlKind, index: number): Cue => ({
  weight: 1,
  holds: (candidate, page) => page.controls(kind).at(index) === candidate,
});

/** It is the nth (from 0) of exactly so many of its kind in the content. */
export const nthOf = (kind: ControlKind, index: number, count: number): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const all = page.controls(kind);
    return all.length === count && all[index] === candidate;
  },
});

/** It is the only one of its kind in the content. */
export const alone = (kind: ControlKind): Cue => ({
  weight: 1,
  holds: (_candidate, page) => page.controls(kind).length === 1,
});

/** It is the nth radio of a group whose size lies in the range. */
export const nthRadio = (index: number, min: number, max: number): Cue => ({
  weight: 1,
  holds: (candidate, page) =>
    page
      .radioGroups()
      .some((group) => group.length >= min && group.length <= max && group.at(index) === candidate),
});

/** Another radio of its group says this, and it does not. */
export const othersSay = (pattern: RegExp): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const says = (radio: Element) => page.names(radio).some((name) => pattern.test(name));
    const group = page.radioGroups().find((radios) => radios.includes(candidate));
    return group !== undefined && !says(candidate) && group.some(says);
  },
});

/** Groups of buttons that switch between views: segments or tabs with a text, side by side, in document order. */
export function viewSwitches(page: Page): Element[][] {
  const groups = new Map<Element | null, Element[]>();
  for (const button of page.controls('button'))
    if (button.matches('[aria-pressed],[role=tab]') && (button.textContent ?? '').trim() !== '') {
      const group = button.closest('[role=tablist]') ?? button.parentElement;
      groups.set(group, [...(groups.get(group) ?? []), button]);
    }
  return [...groups.values()];
}

/** It is the last of exactly two switches between views. */
export const lastOfTwoViews: Cue = {
  weight: 1,
  holds: (candidate, page) =>
    viewSwitches(page).some((group) => group.length === 2 && group[1] === candidate),
};

/** It belongs to the first group of such switches. */
export const inFirstViews: Cue = {
  weight: 1,
  holds: (candidate, page) => viewSwitches(page)[0]?.includes(candidate) === true,
};

/** It belongs to the last group of radios in the content. */
export const inLastRadioGroup: Cue = {
  weight: 1,
  holds: (candidate, page) => page.radioGroups().at(-1)?.includes(candidate) === true,
};

/** It is the first of its kind behind another step's element; of several steps, the first that is there. */
export const firstAfter = (kind: ControlKind, ...steps: string[]): Cue => ({
  weight: 1,
  holds: (candidate, page, locate) => {
    const anchor = steps.map(locate).find((element) => element !== undefined);
    return anchor !== undefined && page.controls(kind).find((other) => precedes(anchor, other)) === candidate;
  },
});

/** It is the last of its kind before the first control of another kind. */
export const lastBefore = (kind: ControlKind, next: ControlKind): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const anchor = page.controls(next)[0];
    return (
      anchor !== undefined && page.controls(kind).findLast((other) => precedes(other, anchor)) === candidate
    );
  },
});

/** Another of its kind stands before it. */
export const notFirst = (kind: ControlKind): Cue => ({
  weight: 1,
  holds: (candidate, page) => page.controls(kind).indexOf(candidate) > 0,
});

/** It is the last of its kind before another step's element. */
export const before = (kind: ControlKind, step: string): Cue => ({
  weight: 1,
  holds: (candidate, page, locate) => {
    const anchor = locate(step);
    return (
      anchor !== undefined && page.controls(kind).findLast((other) => precedes(other, anchor)) === candidate
    );
  },
});

/** Whatever the page's own view of it says. */
export const where = (holds: (candidate: Element, page: Page) => boolean, weight: 1 | 2 = 1): Cue => ({
  weight,
  holds,
});
