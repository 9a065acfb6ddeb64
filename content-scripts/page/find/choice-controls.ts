import { precedes, textsIn } from './dom-text';
import { isVisible, type LayoutCache } from './visibility';

/** Choices drawn as boxes, without a radio button in them: what older pages have for tiles. */

const MIN_TILES = 3;
const MAX_TILES = 6;
/** Smaller things that take a click are buttons, tabs or rows (px). */
const MIN_WIDTH_PX = 100;
const MIN_HEIGHT_PX = 40;
const TILES = ['li', 'button', '[role=button]', '[role=option]', 'div'];
const OPERABLE = 'button,[role=button],[role=option],[role=radio]';
const HOLDS_MORE = 'a[href],button,input,select,textarea,table,[role=button],[role=tab]';
const SELECTED = /(^|[-_])(selected|active|checked)$/i;

const hasSelectedState = (element: Element): boolean =>
  element.matches('[aria-checked=true],[aria-selected=true],[aria-pressed=true]') ||
  [...element.classList].some((name) => SELECTED.test(name));

/** The one of a group that is marked as chosen: by a word for it, else by having a class that the others have not. */
function selectedTile(group: Element[]): Element | undefined {
  const [marked, second] = group.filter(hasSelectedState);
  if (marked) return second ? undefined : marked;
  const looks = group.map(({ classList }) => [...classList].join(' '));
  const odd = group.filter((_one, index) => looks.filter((look) => look === looks[index]).length === 1);
  const alike = new Set(looks).size === 2;
  return alike && odd.length === 1 ? odd[0] : undefined;
}

/** A title, or a title and a description: 0, 1, or 2 for more. */
function textCount(element: Element): number {
  let count = 0;
  for (const _text of textsIn(element)) {
    count += 1;
    if (count === 2) break;
  }
  return count;
}

function isTile(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < MIN_WIDTH_PX || height < MIN_HEIGHT_PX) return false;
  return element.matches(OPERABLE) || getComputedStyle(element).cursor === 'pointer';
}

/** What is of that kind in an element that may be no more than a frame around it. */
const unwrapSingleChild = (element: Element, kind: string): Element | undefined => {
  if (element.localName === kind) return element;
  const [only, second] = element.children;
  return only && !second ? unwrapSingleChild(only, kind) : undefined;
};

/** More brothers than this, seen or not, are a list and no tiles. */
const MAX_CHILDREN = 60;

/** A tile is made of no more elements, its picture among them. */
const MAX_PARTS = 200;

/** Whether an element is too large for a tile, or holds something to press or to fill in. */
const holdsMore = (element: Element): boolean =>
  element.getElementsByTagName('*')[MAX_PARTS] !== undefined || element.querySelector(HOLDS_MORE) !== null;

/** The brothers of one kind among the children of an element, as far as they show, with nothing in them to press. */
function siblingTiles(parent: Element, known: LayoutCache): Element[] {
  if (parent.childElementCount > MAX_CHILDREN) return [];
  const children = [...parent.children];
  const kinds = children.map(({ localName }) => localName);
  const kind = kinds.find((name, index) => kinds.lastIndexOf(name) > index);
  // What is seen is asked last: that costs most.
  if (!kind || children.some(holdsMore)) return [];
  const all = children.filter((child) => isVisible(child, known));
  const found = all
    .flatMap((child) => unwrapSingleChild(child, kind) ?? [])
    .filter((one) => isVisible(one, known));
  return all.length <= MAX_TILES && found.length === all.length ? found : [];
}

/** More groups than this are no choices of a wizard. */
const MAX_GROUPS = 20;

function isTileGroup(tiles: Element[]): boolean {
  const texts = tiles.map(textCount);
  return (
    tiles.length >= MIN_TILES &&
    selectedTile(tiles) !== undefined &&
    // One may go without a description.
    texts.every((count) => count > 0) &&
    texts.filter((count) => count > 1).length >= tiles.length - 1 &&
    tiles.every(isTile)
  );
}

/**
 * Groups of tiles in an element: three to six brothers of one kind, all of them large, clickable and with nothing in
 * them to press, exactly one of them marked as chosen. Title and description stand on them: a tile says what it stands for.
 */
export function tileGroups(scope: Element, known: LayoutCache = { cut: new Map() }): Element[][] {
  const parents = new Set<Element>();
  // One by one, as a browser is slow with a list of selectors; the order of the few that are groups is mended at the end.
  // The third child of its parent: to count them takes as long as there are brothers.
  for (const selector of TILES)
    for (const { previousElementSibling: before, parentElement } of scope.querySelectorAll(selector))
      if (before?.previousElementSibling && parentElement) parents.add(parentElement);
  const groups: Element[][] = [];
  for (const parent of parents) {
    const tiles = siblingTiles(parent, known);
    if (isTileGroup(tiles)) groups.push(tiles);
    if (groups.length > MAX_GROUPS) return [];
  }
  return groups.sort(([a], [b]) => (a && b && precedes(a, b) ? -1 : 1));
}

/** Whether a radio, checkbox, switch, tab or tile is the chosen one. */
export const isChosen = (element: Element): boolean =>
  'checked' in element ? element.checked === true : isMarkedChoice(element);

/** A tab's class may say "active" of its looks only: its state counts where it has one. */
function isMarkedChoice(element: Element): boolean {
  const states = ['aria-checked', 'aria-selected', 'aria-pressed'];
  const stated = states.filter((state) => element.hasAttribute(state));
  if (stated.length > 0) return stated.some((state) => element.getAttribute(state) === 'true');
  return selectedTile(tilesAround(element)?.tiles ?? [element]) === element;
}

/** The group of tiles that an element is one of, and what holds it. */
function tilesAround(element: Element): { tiles: Element[]; holder: Element } | undefined {
  for (let holder = element.parentElement, level = 0; holder && level < 4; level += 1) {
    const tiles = tileGroups(holder).find((group) => group.includes(element));
    if (tiles) return { tiles, holder };
    holder = holder.parentElement;
  }
  return undefined;
}

/** The smallest element around all radios of one name, where no group is marked as such. */
function aroundNamesakes(radio: HTMLInputElement): Element | null {
  if (!radio.name) return null;
  const radios = [...radio.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const groupMembers = radios.filter(({ name, form }) => name === radio.name && form === radio.form);
  let around: Element | null = radio.parentElement;
  while (around && !groupMembers.every((mate) => around?.contains(mate))) around = around.parentElement;
  return around;
}

/** The element around the radios, tiles, segments or tabs of which one is given: choosing another of them is a choice too. */
function choiceGroup(element: Element): Element | null | undefined {
  if (element.matches('input[type=radio],[role=radio]'))
    return (
      element.closest('[role=radiogroup],fieldset') ??
      (element instanceof HTMLInputElement ? aroundNamesakes(element) : element.parentElement)
    );
  if (element.matches('[role=checkbox],[role=switch]')) return element;
  if (element.matches('[aria-pressed],[role=tab]'))
    return element.closest('[role=group],[role=tablist],[role=toolbar]') ?? element.parentElement;
  return tilesAround(element)?.holder;
}

/** Choices as they are drawn on pages; only the sites with steps that choose carry this. */
export interface Choices {
  tiles(scope: Element, known: LayoutCache): Element[][];
  isChosen(element: Element): boolean;
  /** What holds all choices of which the element is one. */
  groupOf(element: Element): Element | null | undefined;
  /** Which one of the element's group is chosen, and choosing it again. */
  selectedIndex(element: Element): string;
  selectIndex(element: Element, index: string): void;
}

/** The choices of which an element is one, itself among them. */
const mates = (element: Element): HTMLElement[] => [
  ...(choiceGroup(element)?.querySelectorAll<HTMLElement>(element.localName) ?? []),
];

export const CHOICES: Choices = {
  tiles: tileGroups,
  isChosen,
  groupOf: choiceGroup,
  selectedIndex: (element) => String(mates(element).findIndex(isChosen)),
  selectIndex: (element, index) => mates(element)[Number(index)]?.click(),
};
