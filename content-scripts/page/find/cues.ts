import { isChosen } from './choice-controls';
import { descriptionIn } from './description';
import { memoizePerSnapshot } from './memoize-per-snapshot';
import { lastOnesBefore, neighborsOf } from './neighbors';
import type { ControlKind, Cue, Locate, PageSnapshot } from './page-snapshot';
import { radioGroupOf, radioGroups } from './radio-groups';

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
export function descriptionContains(pattern: RegExp): Cue {
  const states = (one: Element, page: PageSnapshot) => pattern.test(descriptionIn(page, one));
  const isStatedOnce = (kind: ControlKind) =>
    memoizePerSnapshot((page) => page.visibleControls(kind).filter((one) => states(one, page)).length === 1);
  const once = { text: isStatedOnce('text'), textarea: isStatedOnce('textarea') };
  return {
    weight: 1,
    isIdentity: true,
    matches: (candidate, page) =>
      states(candidate, page) && once[candidate.matches('textarea') ? 'textarea' : 'text'](page),
  };
}

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
    if (page.visibleControls(kind).length !== 1) return false;
    const choice = locate(step);
    return choice !== undefined && !isChosen(choice);
  },
});

/** The first of some steps' elements that is there. */
const firstLocated = (steps: readonly string[], locate: Locate): Element | undefined => {
  for (const step of steps) {
    const element = locate(step);
    if (element) return element;
  }
  return undefined;
};

/**
 * It is what is left once nothing more is to come: all others of its kind are known, by this word, which no language
 * translates, or by a label. Where steps are given, only in a language that is not listed, as the first of them that is there
 * tells: where the page's words are known, a box of an unknown name is another one.
 */
export function onlyUnlabelledLeft(kind: ControlKind, word?: RegExp, ...spoken: string[]): Cue {
  const unlabelled = memoizePerSnapshot((page) =>
    page.visibleControls(kind).filter((one) => {
      const names = page.names(one);
      return page.labels.keysOf(names).size === 0 && !names.some((name) => word?.test(name));
    }),
  );
  return {
    weight: 1,
    matches: (candidate, page, locate) => {
      const speaker = firstLocated(spoken, locate);
      if (spoken.length > 0 && (!speaker || page.labels.keysOf(page.names(speaker)).size > 0)) return false;
      if (!page.settled || page.visibleControls(kind).length < 2) return false;
      const [only, second] = unlabelled(page);
      return only === candidate && !second;
    },
  };
}

/** It is the nth radio of a group whose size lies in the range. */
export const nthRadio = (index: number, min: number, max: number): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const group = radioGroupOf(page, candidate);
    return group?.at(index) === candidate && group.length >= min && group.length <= max;
  },
});

/** Another radio of its group says this, and it does not. */
export function otherRadiosContain(pattern: RegExp): Cue {
  const groups = memoizePerSnapshot((page) => {
    const says = (radio: Element) => page.names(radio).some((name) => pattern.test(name));
    return new Map(radioGroups(page).map((group) => [group, new Set(group.filter(says))]));
  });
  return {
    weight: 1,
    matches: (candidate, page) => {
      const group = radioGroupOf(page, candidate);
      const saying = group && groups(page).get(group);
      return saying !== undefined && saying.size > 0 && !saying.has(candidate);
    },
  };
}

/** The radio before it in its group is this one, and none of the group bears a name of its own. */
export function radioAfterLabelled(key: string, ...own: string[]): Cue {
  const all = memoizePerSnapshot((page) => {
    const is = (one: Element, label: string) => page.labels.is(label, page.names(one));
    return new Set(
      radioGroups(page)
        .filter((group) => !group.some((one) => own.some((label) => is(one, label))))
        .flatMap((group) => group.filter((_one, index) => index > 0 && is(group[index - 1] as Element, key))),
    );
  });
  return { weight: 1, matches: (candidate, page) => all(page).has(candidate) };
}

/** The one of its kind before it is known by this label. */
export function afterLabelled(kind: ControlKind, key: string): Cue {
  const all = memoizePerSnapshot((page) => {
    const shown = page.visibleControls(kind);
    return new Set(shown.filter((_one, index) => isLabelled(shown[index - 1], key, page)));
  });
  return { weight: 1, matches: (candidate, page) => all(page).has(candidate) };
}

const isLabelled = (element: Element | undefined, key: string, page: PageSnapshot): boolean =>
  element !== undefined && page.labels.is(key, page.names(element));

/** Groups of buttons that switch between views: segments or tabs with a text, side by side, in document order. */
export const viewSwitches = memoizePerSnapshot((page) => {
  const groups = new Map<Element | null, Element[]>();
  const switches = page.visibleControlsWhere(
    'button',
    (button) => button.matches('[aria-pressed],[role=tab]') && (button.textContent ?? '').trim() !== '',
  );
  for (const button of switches) {
    const group = button.closest('[role=tablist]') ?? button.parentElement;
    const others = groups.get(group);
    if (others) others.push(button);
    else groups.set(group, [button]);
  }
  return [...groups.values()];
});

const switchGroups = memoizePerSnapshot(
  (page) => new Map(viewSwitches(page).flatMap((group) => group.map((one) => [one, group] as const))),
);

/** It is the last of exactly two switches between views. */
export const lastOfTwoViews: Cue = {
  weight: 1,
  matches: (candidate, page) => {
    const group = switchGroups(page).get(candidate);
    return group?.length === 2 && group[1] === candidate;
  },
};

/** The other one of just two switches between views is this one. */
export const otherViewIs = (key: string): Cue => ({
  weight: 1,
  matches: (candidate, page) => {
    const group = switchGroups(page).get(candidate);
    return group?.length === 2 && isLabelled(group[0] === candidate ? group[1] : group[0], key, page);
  },
});

/** It belongs to the first group of such switches. */
export const inFirstViews: Cue = {
  weight: 1,
  matches: (candidate, page) => {
    const group = switchGroups(page).get(candidate);
    return group !== undefined && viewSwitches(page)[0] === group;
  },
};

/** It belongs to the last group of radios in the content. */
export const inLastRadioGroup: Cue = {
  weight: 1,
  matches: (candidate, page) => {
    const group = radioGroupOf(page, candidate);
    return group !== undefined && radioGroups(page).at(-1) === group;
  },
};

/** It is the first of its kind behind another step's element; of several steps, the first that is there. */
export const firstAfter = (kind: ControlKind, ...steps: string[]): Cue => ({
  weight: 1,
  matches: (candidate, page, locate) => {
    const anchor = firstLocated(steps, locate);
    return anchor !== undefined && neighborsOf(page, anchor, kind).behind === candidate;
  },
});

/** It is the last of its kind before the next control of another kind. */
export function lastBefore(kind: ControlKind, next: ControlKind): Cue {
  const all = memoizePerSnapshot((page) => lastOnesBefore(page, kind, next));
  return { weight: 1, matches: (candidate, page) => all(page).has(candidate) };
}

/** It is the last of its kind before another step's element. */
export const before = (kind: ControlKind, step: string): Cue => ({
  weight: 1,
  matches: (candidate, page, locate) => {
    const anchor = locate(step);
    return anchor !== undefined && neighborsOf(page, anchor, kind).before === candidate;
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
