import { textsIn } from './texts';
import { isVisible, type KnownCuts } from './visible';

/** Choices drawn as boxes, without a radio button in them: what consoles before 2022 had for tiles. */

const FEWEST = 3;
const MOST = 6;
/** Smaller things that take a click are buttons, tabs or rows (px). */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 40;
const OPERABLE = 'button,[role=button],[role=option],[role=radio]';
const HOLDS_MORE = 'a[href],button,input,select,textarea,table,[role=button],[role=tab]';
const SELECTED = /(^|[-_])(selected|active|checked)$/i;

const isMarked = (element: Element): boolean =>
  element.matches('[aria-checked=true],[aria-selected=true],[aria-pressed=true]') ||
  [...element.classList].some((name) => SELECTED.test(name));

/** Title and description, at least: a tile says what it stands for. */
function hasTwoTexts(element: Element): boolean {
  const texts = textsIn(element);
  return !texts.next().done && !texts.next().done;
}

function isTile(element: Element, cuts: KnownCuts): boolean {
  if (!isVisible(element, cuts) || element.querySelector(HOLDS_MORE) || !hasTwoTexts(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  return element.matches(OPERABLE) || getComputedStyle(element).cursor === 'pointer';
}

/**
 * Groups of tiles in an element: three to six brothers of one kind, all of them large, clickable and with nothing in
 * them to press, exactly one of them marked as chosen.
 */
export function tileGroups(scope: Element, cuts: KnownCuts = new Map()): Element[][] {
  const parents = new Set<Element>();
  for (const child of scope.querySelectorAll('li,button,[role=button],[role=option],div[class]'))
    if (child.parentElement) parents.add(child.parentElement);
  return [...parents]
    .map((parent) => [...parent.children])
    .filter((children) => {
      const [first] = children;
      return (
        first !== undefined &&
        children.length >= FEWEST &&
        children.length <= MOST &&
        children.every(({ tagName }) => tagName === first.tagName) &&
        children.filter(isMarked).length === 1 &&
        children.every((child) => isTile(child, cuts))
      );
    });
}

/** Whether a radio, checkbox, switch, tab or tile is the chosen one. */
const isChosen = (element: Element): boolean =>
  'checked' in element ? element.checked === true : isMarkedChoice(element);

/** A tab's class may say "active" of its looks only: its state counts where it has one. */
function isMarkedChoice(element: Element): boolean {
  const states = ['aria-checked', 'aria-selected', 'aria-pressed'];
  const stated = states.filter((state) => element.hasAttribute(state));
  return stated.length > 0
    ? stated.some((state) => element.getAttribute(state) === 'true')
    : isMarked(element);
}

/** The smallest element around all radios of one name, where no group is marked as such. */
function aroundNamesakes(radio: HTMLInputElement): Element | null {
  const radios = [...radio.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const mates = radios.filter(({ name, form }) => name === radio.name && form === radio.form);
  let around: Element | null = radio.name ? radio.parentElement : null;
  while (around && !mates.every((mate) => around?.contains(mate))) around = around.parentElement;
  return around;
}

/** The element around the radios, tiles, segments or tabs of which one is given: choosing another of them is a choice too. */
function choiceGroup(element: Element): Element | null | undefined {
  if (element.matches('input[type=radio],[role=radio]'))
    return (
      element.closest('[role=radiogroup],fieldset') ??
      (element instanceof HTMLInputElement ? aroundNamesakes(element) : element.parentElement)
    );
  if (element.matches('[aria-pressed],[role=tab]'))
    return element.closest('[role=group],[role=tablist],[role=toolbar]') ?? element.parentElement;
  const { parentElement } = element;
  const isOneOfTiles =
    parentElement !== null && tileGroups(parentElement).some((group) => group.includes(element));
  return isOneOfTiles ? parentElement : undefined;
}

/** Choices as they are drawn on pages; only the sites with steps that choose carry this. */
export interface Choices {
  tiles(scope: Element, cuts: KnownCuts): Element[][];
  isChosen(element: Element): boolean;
  /** What holds all choices of which the element is one. */
  groupOf(element: Element): Element | null | undefined;
  /** Which one of the element's group is chosen, and choosing it again. */
  standing(element: Element): string;
  putBack(element: Element, standing: string): void;
}

/** The choices of which an element is one, itself among them. */
const mates = (element: Element): HTMLElement[] => [
  ...(choiceGroup(element)?.querySelectorAll<HTMLElement>(element.localName) ?? []),
];

export const CHOICES: Choices = {
  tiles: tileGroups,
  isChosen,
  groupOf: choiceGroup,
  standing: (element) => String(mates(element).findIndex(isChosen)),
  putBack: (element, standing) => mates(element)[Number(standing)]?.click(),
};
