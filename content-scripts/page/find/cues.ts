import type { ControlKind, Cue, Page } from './page-snapshot';
import { hintOf } from './accessible-name';
import { onceALook } from './memoize-per-snapshot';
import { radioGroups } from './radio-groups';
import { precedes } from './dom-text';
import { isChosen } from './choice-controls';

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

/** Its description, and that of no other of its kind, holds this number or word: a limit that pages state in any language. */
export const hints = (pattern: RegExp): Cue => ({
  weight: 1,
  identity: true,
  holds: (candidate, page) => {
    const states = (one: Element) => pattern.test(hintOf(one));
    const kind = candidate.matches('textarea') ? 'textarea' : 'text';
    return states(candidate) && page.controls(kind).filter(states).length === 1;
  },
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

/** It is the only one of its kind for as long as another step, which brings up the next, is not done. */
export const aloneUntil = (kind: ControlKind, step: string): Cue => ({
  weight: 1,
  holds: (_candidate, page, locate) => {
    const choice = locate(step);
    return choice !== undefined && !isChosen(choice) && page.controls(kind).length === 1;
  },
});

/**
 * It is what is left once nothing more is to come: all others of its kind are known, by this word, which no language
 * translates, or by a label. Where steps are given, only in a language that is not listed, as the first of them that is there
 * tells: where the page's words are known, a box of an unknown name is another one.
 */
export const rest = (kind: ControlKind, word?: RegExp, ...spoken: string[]): Cue => ({
  weight: 1,
  holds: (candidate, page, locate) => {
    const speaker = spoken.map(locate).find((element) => element !== undefined);
    if (spoken.length > 0 && (!speaker || page.labels.keysOf(page.names(speaker)).size > 0)) return false;
    const isKnown = (one: Element) => {
      const names = page.names(one);
      return page.labels.keysOf(names).size > 0 || names.some((name) => word?.test(name));
    };
    const all = page.controls(kind);
    return page.settled && all.length > 1 && all.every((one) => isKnown(one) === (one !== candidate));
  },
});

/** It is the nth radio of a group whose size lies in the range. */
export const nthRadio = (index: number, min: number, max: number): Cue => ({
  weight: 1,
  holds: (candidate, page) =>
    radioGroups(page).some(
      (group) => group.length >= min && group.length <= max && group.at(index) === candidate,
    ),
});

/** Another radio of its group says this, and it does not. */
export const othersSay = (pattern: RegExp): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const says = (radio: Element) => page.names(radio).some((name) => pattern.test(name));
    const group = radioGroups(page).find((radios) => radios.includes(candidate));
    return group !== undefined && !says(candidate) && group.some(says);
  },
});

/** The radio before it in its group is this one, and none of the group bears a name of its own. */
export const follows = (key: string, ...own: string[]): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const group = radioGroups(page).find((radios) => radios.includes(candidate)) ?? [];
    const is = (one: Element | undefined, label: string) =>
      one !== undefined && page.labels.is(label, page.names(one));
    return (
      is(group[group.indexOf(candidate) - 1], key) &&
      !group.some((one) => own.some((label) => is(one, label)))
    );
  },
});

/** The one of its kind before it is known by this label. */
export const behind = (kind: ControlKind, key: string): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const all = page.controls(kind);
    const before = all[all.indexOf(candidate) - 1];
    return before !== undefined && page.labels.is(key, page.names(before));
  },
});

/** Groups of buttons that switch between views: segments or tabs with a text, side by side, in document order. */
export const viewSwitches = onceALook((page) => {
  const groups = new Map<Element | null, Element[]>();
  const switches = page.controlsThat(
    'button',
    (button) => button.matches('[aria-pressed],[role=tab]') && (button.textContent ?? '').trim() !== '',
  );
  for (const button of switches) {
    const group = button.closest('[role=tablist]') ?? button.parentElement;
    groups.set(group, [...(groups.get(group) ?? []), button]);
  }
  return [...groups.values()];
});

/** It is the last of exactly two switches between views. */
export const lastOfTwoViews: Cue = {
  weight: 1,
  holds: (candidate, page) =>
    viewSwitches(page).some((group) => group.length === 2 && group[1] === candidate),
};

/** The other one of just two switches between views is this one. */
export const otherViewIs = (key: string): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const pair = viewSwitches(page).find((group) => group.length === 2 && group.includes(candidate)) ?? [];
    const other = pair.find((one) => one !== candidate);
    return other !== undefined && page.labels.is(key, page.names(other));
  },
});

/** It belongs to the first group of such switches. */
export const inFirstViews: Cue = {
  weight: 1,
  holds: (candidate, page) => viewSwitches(page)[0]?.includes(candidate) === true,
};

/** It belongs to the last group of radios in the content. */
export const inLastRadioGroup: Cue = {
  weight: 1,
  holds: (candidate, page) => radioGroups(page).at(-1)?.includes(candidate) === true,
};

/** It is the first of its kind behind another step's element; of several steps, the first that is there. */
export const firstAfter = (kind: ControlKind, ...steps: string[]): Cue => ({
  weight: 1,
  holds: (candidate, page, locate) => {
    const anchor = steps.map(locate).find((element) => element !== undefined);
    return anchor !== undefined && page.controls(kind).find((other) => precedes(anchor, other)) === candidate;
  },
});

/** It is the last of its kind before the next control of another kind. */
export const lastBefore = (kind: ControlKind, next: ControlKind): Cue => ({
  weight: 1,
  holds: (candidate, page) => {
    const anchor = page.controls(next).find((other) => precedes(candidate, other));
    return (
      anchor !== undefined && page.controls(kind).findLast((other) => precedes(other, anchor)) === candidate
    );
  },
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
