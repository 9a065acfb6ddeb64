import type { CardModel } from '../../../src/card-model';
import { createElement, redraw } from './card-section';
import { DRAW_SECTION } from './draw-card';
import { text } from './i18n';
import { createLiveRegion } from './live-region';
import type { Overlay } from './overlay';
import { addPlacement, type Placement } from './placement';
import { watchVisibility } from './visible-long-enough';

export interface Card {
  /** undefined takes the card away. */
  show(model: CardModel | undefined): void;
  avoid: Placement['avoid'];
  /** Moves the focus to the card, or from there back to where it was. */
  focus(): void;
}

export interface CardOptions {
  /** How far from the top of the window the card stays: below the site's own navigation bar (px). */
  topEdge: number;
  /** @param shown the card as it stood then */
  press(id: string, shown: CardModel): void;
  /** An input of the card changed. */
  input?(id: string, value: string): void;
  /** The admin folded the card up, or opened it. */
  collapse(collapsed: boolean): void;
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
  /** The last press was not taken, as the card had not been in full view. */
  let ignoredPress = false;
  /** Where the focus was before the card had it. */
  let focusBefore: Element | null = null;
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
    options.topEdge,
    signal,
  );
  const isInView = watchVisibility(card, overlay, signal);
  const liveRegion = createLiveRegion();
  const sections = Object.entries(DRAW_SECTION).map(([name, draw]) => ({
    name,
    draw,
    html: '',
    element: createElement(name === 'header' ? name : 'section', {}),
  }));
  card.append(...sections.map(({ element }) => element), liveRegion.element);

  const render = () => {
    if (!model) {
      card.remove();
      return;
    }
    if (!card.isConnected) root.append(card);
    const view = { collapsed: isCollapsed(), ignoredPress, typed };
    const shows = ignoredPress ? /header|buttons|lines/ : forcedPill ? /header/ : /header|buttons/;
    for (const section of sections) {
      const hidden = view.collapsed && !shows.test(section.name);
      redraw(section, hidden ? [] : section.draw(model, view), root.activeElement);
    }
    liveRegion.announce([
      `${model.progress}. ${model.title}`,
      ...(ignoredPress ? [text('card_not_in_view')] : []),
      ...model.lines.filter(({ tone }) => tone !== 'info').map((line) => line.text),
    ]);
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
      ignoredPress = !isInView();
      if (id === 'collapse' && !ignoredPress) {
        userCollapsed = !isCollapsed();
        if (!userCollapsed) placement.keepOpen();
        options.collapse(userCollapsed);
      }
      render();
      if (id !== 'collapse' && !ignoredPress) options.press(id, pressed);
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
  // What is typed into the card is not the page's business: its shortcuts stay quiet.
  for (const type of ['keydown', 'keypress', 'keyup'])
    card.addEventListener(type, (event) => event.stopPropagation(), { signal });

  return {
    show(next) {
      const words = JSON.stringify(next);
      if (words === shown) return;
      shown = words;
      model = next;
      render();
    },
    avoid: placement.avoid,
    focus() {
      const inside = root.activeElement as HTMLElement | null;
      if (inside) {
        inside.blur();
        (focusBefore as HTMLElement | null)?.focus();
        return;
      }
      focusBefore = document.activeElement;
      (card.querySelector<HTMLElement>('.primary') ?? card.querySelector('button'))?.focus();
    },
  };
}
