import type { CardModel, CardPlace } from '../../../src/card-model';
import { createElement, redraw } from './card-section';
import { isPageDark } from './color-scheme';
import { BODY, type CardView, FOOTER, TOP } from './draw-card';
import { text } from './i18n';
import { createLiveRegion } from './live-region';
import { letMove } from './move-card';
import type { Overlay } from './overlay';
import { addPlacement, type Placement } from './placement';
import { guardPresses, type PressRefusal } from './press-guard';
import { watchCard } from './watch-card';

export interface Card {
  /** undefined takes the card away. */
  show(model: CardModel | undefined): void;
  /** Whether whoever looks at the page sees it. */
  isShown(): boolean;
  avoid: Placement['avoid'];
  /** What is pointed at is out of view. */
  tellTarget(targetIs: CardView['targetIs']): void;
  /** Moves the focus to the card, or from there back to where it was. */
  focus(): void;
}

export interface CardOptions {
  /** How far from the top of the window the card stays: below the site's own navigation bar (px). */
  topEdge: number;
  /** The side of the window where it stands unless it would cover something there. */
  side: 'start' | 'end';
  /** @param shown the card as it stood then */
  press(id: string, shown: CardModel): void;
  /** An input of the card changed. */
  input?(id: string, value: string): void;
  /** The admin folded the card up, or opened it. */
  collapse(collapsed: boolean): void;
  /** The admin moved the card. */
  move(place: CardPlace): void;
  /** What the browser tells of its being in sight changed. */
  onSightChanged(): void;
}

/** The card: a complementary landmark in the companion's layer, re-drawn section by section as its model changes. */
export function addCard(overlay: Overlay, options: CardOptions, signal: AbortSignal): Card {
  const { root } = overlay;
  /** What the admin chose; undefined while the model's own choice holds. */
  let userCollapsed: boolean | undefined;
  /** Nowhere is there room for more than a pill. */
  let forcedPill = false;
  const isCollapsed = () => forcedPill || (userCollapsed ?? model?.pill === true);
  let model: CardModel | undefined;
  let shown: string | undefined;
  /** Why the last press was not taken. */
  let refusal: PressRefusal | undefined;
  /** Where the focus was before the card had it. */
  let focusBefore: Element | null = null;
  let menuOpen = false;
  /** The admin moved the card on this page: that is newer than what its model says. */
  let movedHere = false;
  let targetIs: CardView['targetIs'];
  const typed = new Map<string, string>();
  const card = createElement('aside', {
    class: 'card',
    'aria-label': text('card_name'),
    lang: text('interface_language'),
    dir: text('interface_direction'),
  });
  const placement = addPlacement(
    card,
    {
      isPill: isCollapsed,
      forcePill(now) {
        if (now === forcedPill) return;
        forcedPill = now;
        render();
      },
    },
    { topEdge: options.topEdge, side: options.side },
    signal,
  );
  const guard = guardPresses(card, overlay, signal);
  const liveRegion = createLiveRegion();
  const sectionsOf = (draws: typeof TOP) =>
    Object.entries(draws).map(([name, draw]) => ({
      name,
      draw,
      html: '',
      element: createElement(name === 'header' ? name : 'section', { class: name }),
    }));
  const [top, body, footer] = [sectionsOf(TOP), sectionsOf(BODY), sectionsOf(FOOTER)];
  const part = (name: string, inPart: typeof top) =>
    createElement('div', { class: name }, ...inPart.map(({ element }) => element));
  card.append(
    ...top.map(({ element }) => element),
    part('body', body),
    part('footer', footer),
    liveRegion.element,
  );

  const render = () => {
    if (!model) {
      card.remove();
      return;
    }
    if (!card.isConnected) root.append(card);
    const collapsed = isCollapsed();
    const view: CardView = {
      collapsed,
      cramped: forcedPill,
      menuOpen: menuOpen && !collapsed,
      refusal,
      targetIs,
      typed,
    };
    card.classList.toggle('collapsed', collapsed);
    for (const section of top) redraw(section, section.draw(model, view), root.activeElement);
    for (const section of [...body, ...footer])
      redraw(section, collapsed ? [] : section.draw(model, view), root.activeElement);
    liveRegion.announce([
      `${model.progress}. ${model.title}`,
      ...(refusal ? [text(refusal)] : []),
      ...model.lines.filter(({ tone }) => tone !== 'info').map((line) => line.text),
    ]);
  };

  const moved = (place: CardPlace) => {
    movedHere = true;
    options.move(place);
  };
  letMove(card, placement, moved, signal);
  /** Moves the card to the other side of the window; the arrow keys go on from there. */
  const moveAcross = () => {
    const { x, y } = placement.placeNow();
    const place = { x: x < 0.5 ? 1 : 0, y };
    placement.moveTo(place);
    moved(place);
    card.querySelector<HTMLElement>('[data-id=grip]')?.focus();
  };
  const setCollapsed = (collapsed: boolean) => {
    userCollapsed = collapsed;
    menuOpen = false;
    if (!collapsed) placement.keepOpen();
    options.collapse(collapsed);
  };
  /** Carries out a press that is about the card itself. */
  const pressOwn = (id: string): boolean => {
    if (id === 'collapse') setCollapsed(!isCollapsed());
    else if (id === 'menu') menuOpen = !menuOpen;
    else if (id === 'move') moveAcross();
    else if (id !== 'grip') return false;
    return true;
  };

  const idOf = (event: Event): string | null | undefined =>
    event.isTrusted && event.target instanceof Element
      ? event.target.closest('[data-id]')?.getAttribute('data-id')
      : null;
  card.addEventListener(
    'click',
    (event) => {
      const id = idOf(event);
      if (!id || !model || !(event.target as Element).closest('button')) return;
      const pressed = model;
      refusal = guard.refusalOf(event);
      const goesOn = !refusal && !pressOwn(id);
      render();
      if (goesOn) options.press(id, pressed);
    },
    { signal },
  );
  card.addEventListener(
    'input',
    (event) => {
      const id = idOf(event);
      if (!id) return;
      const { value } = event.target as HTMLInputElement;
      typed.set(id, value);
      options.input?.(id, value);
    },
    { signal },
  );
  card.addEventListener(
    'keydown',
    ({ key, isTrusted }) => {
      if (!isTrusted || key !== 'Escape' || !menuOpen) return;
      menuOpen = false;
      render();
      card.querySelector<HTMLElement>('[data-id=menu]')?.focus();
    },
    { signal },
  );
  // What is typed into the card is not the page's business: its shortcuts stay quiet.
  for (const type of ['keydown', 'keypress', 'keyup'])
    card.addEventListener(type, (event) => event.stopPropagation(), { signal });

  return {
    isShown: watchCard(card, overlay, options.onSightChanged, signal),
    show(next) {
      card.classList.toggle('dark', isPageDark());
      const words = JSON.stringify(next);
      if (words === shown) return;
      shown = words;
      model = next;
      guard.changed();
      if (!movedHere) placement.moveTo(next?.place);
      render();
    },
    avoid: placement.avoid,
    tellTarget(next) {
      if (next === targetIs) return;
      targetIs = next;
      render();
    },
    focus() {
      const inside = root.activeElement as HTMLElement | null;
      if (inside) {
        inside.blur();
        (focusBefore as HTMLElement | null)?.focus();
        return;
      }
      focusBefore = document.activeElement;
      card.querySelector<HTMLElement>('.primary')?.focus();
      if (!root.activeElement) card.querySelector<HTMLElement>('[data-id=collapse]')?.focus();
    },
  };
}
