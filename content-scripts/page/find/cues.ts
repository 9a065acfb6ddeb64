import { descriptionOf } from './accessible-name';
import { isChosen } from './choice-controls';
import { precedes } from './dom-text';
import { memoizePerSnapshot } from './memoize-per-snapshot';
import type { ControlKind, Cue, PageSnapshot } from './page-snapshot';
import { radioGroups } from './radio-groups';

/** Its name is this label, in any listed language. */
export const named = (...keys: string[]): Cue => ({
  weight: 2,
  isIdentity: true,
  matches: (candidate, page) => keys.some((key) => page.labels.is(key, page.names(candidate))),
});

/** Its name holds this word, which every language leaves as it is (MFA, JSON). */
export const nameContains = (word: RegExp, weight: 1 | 2 = 1): Cue => ({
  weight,
  isIdentity: true,
  matches: (candidate, page) => page.names(candidate).some((name) => word.test(name)),
});

/** Its description, and that of no other of its kind, holds this number or word: a limit that pages state in any language. */
export const descriptionContains = (pattern: RegExp): Cue => ({
  weight: 1,
  isIdentity: true,
  matches: (candidate, page) => {
    const states = (one: Element) => pattern.test(descriptionOf(one));
    const kind = candidate.matches('textarea') ? 'textarea' : 'text';
    return states(candidate) && page.visibleControls(kind).filter(states).length === 1;
  },
});

/** Its value, `data-value` or test id, which no translation touches, matches. */
export const valueMatches = (pattern: RegExp): Cue => ({
  weight: 2,
  isIdentity: true,
  matches: (candidate) =>
    pattern.test((candidate as HTMLInputElement).value ?? '') ||
    pattern.test(candidate.getAttribute('data-testid') ?? '') ||
    pattern.test(candidate.closest('[data-value]')?.getAttribute('data-value') ?? ''),
});

/** It is the nth (from 0; negative from the end) of its kind in the content. */
export const nth = (kind: ControlKind, index: number): Cue => ({
  weight: 1,
  matches: (candidate, page) => page.visibleControls(kind).at(index) === candidate,
});

/** It is the nth (from 0) of exactly so many of its kind in the content. */
export const nthOf = (kind: ControlKind, index: number, count: number): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const all = page.visibleControls(kind);
    return all.length === count && all[index] === candidate;
  },
});

/** It is the only one of its kind in the content. */
export const onlyOne = (kind: ControlKind): Cue => ({
  weight: 1,
  matches: (_candidate, page) => page.visibleControls(kind).length === 1,
});

/** It is the only one of its kind for as long as another step, which brings up the next, is not done. */
export const onlyOneUntil = (kind: ControlKind, step: string): Cue => ({
  weight: 1,
  matches: (_candidate, page, locate) => {
    const choice = locate(step);
    return choice !== undefined && !isChosen(choice) && page.visibleControls(kind).length === 1;
  },
});

/**
 * It is what is left once nothing more is to come: all others of its kind are known, by this word, which no language
 * translates, or by a label. Where steps are given, only in a language that is not listed, as the first of them that is there
 * tells: where the page's words are known, a box of an unknown name is another one.
 */
export const onlyUnlabelledLeft = (kind: ControlKind, word?: RegExp, ...spoken: string[]): Cue => ({
  weight: 1,
  matches: (candidate, page, locate) => {
    const speaker = spoken.map(locate).find((element) => element !== undefined);
    if (spoken.length > 0 && (!speaker || page.labels.keysOf(page.names(speaker)).size > 0)) return false;
    const isKnown = (one: Element) => {
      const names = page.names(one);
      return page.labels.keysOf(names).size > 0 || names.some((name) => word?.test(name));
    };
    const all = page.visibleControls(kind);
    return page.settled && all.length > 1 && all.every((one) => isKnown(one) === (one !== candidate));
  },
});

/** It is the nth radio of a group whose size lies in the range. */
export const nthRadio = (index: number, min: number, max: number): Cue => ({
  weight: 1,
  matches: (candidate, page) =>
    radioGroups(page).some(
      (group) => group.length >= min && group.length <= max && group.at(index) === candidate,
    ),
});

/** Another radio of its group says this, and it does not. */
export const otherRadiosContain = (pattern: RegExp): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const says = (radio: Element) => page.names(radio).some((name) => pattern.test(name));
    const group = radioGroups(page).find((radios) => radios.includes(candidate));
    return group !== undefined && !says(candidate) && group.some(says);
  },
});

/** The radio before it in its group is this one, and none of the group bears a name of its own. */
export const radioAfterLabelled = (key: string, ...own: string[]): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
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
export const afterLabelled = (kind: ControlKind, key: string): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const all = page.visibleControls(kind);
    const before = all[all.indexOf(candidate) - 1];
    return before !== undefined && page.labels.is(key, page.names(before));
  },
});

/** Groups of buttons that switch between views: segments or tabs with a text, side by side, in document order. */
export const viewSwitches = memoizePerSnapshot((page) => {
  const groups = new Map<Element | null, Element[]>();
  const switches = page.visibleControlsWhere(
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
  matches: (candidate, page) =>
    viewSwitches(page).some((group) => group.length === 2 && group[1] === candidate),
};

/** The other one of just two switches between views is this one. */
export const otherViewIs = (key: string): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const pair = viewSwitches(page).find((group) => group.length === 2 && group.includes(candidate)) ?? [];
    const other = pair.find((one) => one !== candidate);
    return other !== undefined && page.labels.is(key, page.names(other));
  },
});

/** It belongs to the first group of such switches. */
export const inFirstViews: Cue = {
  weight: 1,
  matches: (candidate, page) => viewSwitches(page)[0]?.includes(candidate) === true,
};

/** It belongs to the last group of radios in the content. */
export const inLastRadioGroup: Cue = {
  weight: 1,
  matches: (candidate, page) => radioGroups(page).at(-1)?.includes(candidate) === true,
};

/** It is the first of its kind behind another step's element; of several steps, the first that is there. */
export const firstAfter = (kind: ControlKind, ...steps: string[]): Cue => ({
  weight: 1,
  matches: (candidate, page, locate) => {
    const anchor = steps.map(locate).find((element) => element !== undefined);
    return (
      anchor !== undefined &&
      page.visibleControls(kind).find((other) => precedes(anchor, other)) === candidate
    );
  },
});

/** It is the last of its kind before the next control of another kind. */
export const lastBefore = (kind: ControlKind, next: ControlKind): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const anchor = page.visibleControls(next).find((other) => precedes(candidate, other));
    return (
      anchor !== undefined &&
      page.visibleControls(kind).findLast((other) => precedes(other, anchor)) === candidate
    );
  },
});

/** It is the last of its kind before another step's element. */
export const before = (kind: ControlKind, step: string): Cue => ({
  weight: 1,
  matches: (candidate, page, locate) => {
    const anchor = locate(step);
    return (
      anchor !== undefined &&
      page.visibleControls(kind).findLast((other) => precedes(other, anchor)) === candidate
    );
  },
});

/** Whatever the page's own view of it says. */
export const satisfies = (
  matches: (candidate: Element, page: PageSnapshot) => boolean,
  weight: 1 | 2 = 1,
): Cue => ({
  weight,
  matches,
});
