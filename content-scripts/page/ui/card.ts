import type { CardButton, CardModel } from '../../../src/card-model';
import { send } from '../../../src/send';
import { createElement, disclosure, lineList, type Section, wrap } from './card-section';
import { text } from './i18n';
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

export interface CardHandlers {
  press(id: string): void;
  /** An input of the card changed. */
  input?(id: string, value: string): void;
}

/** The card: a complementary landmark in the companion's layer, re-drawn section by section as its model changes. */
export function addCard(overlay: Overlay, handlers: CardHandlers, signal: AbortSignal): Card {
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
  /** What the live region has told of the model. */
  let announced: string[] = [];
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
    signal,
  );
  const isInView = watchVisibility(card, overlay, signal);
  const liveRegion = createElement('div', { class: 'said', role: 'status' });
  const sections: Section[] = ['header', 'values', 'lines', 'inputs', 'buttons', 'copies', 'log'].map(
    (name) => ({
      name,
      html: '',
      element: createElement(name === 'header' ? 'header' : 'section', {}),
    }),
  );
  card.append(...sections.map(({ element }) => element), liveRegion);

  const button = ({ id, label, name, primary }: CardButton) =>
    createElement(
      'button',
      {
        type: 'button',
        'data-id': id,
        ...(name ? { 'aria-label': name } : {}),
        ...(primary ? { class: 'primary' } : {}),
      },
      label,
    );

  const draw: Record<string, (shown: CardModel) => Node[]> = {
    header: ({ progress, title, about }) => {
      const toggle = createElement(
        'button',
        {
          type: 'button',
          class: 'icon',
          'data-id': 'collapse',
          'aria-expanded': String(!isCollapsed()),
          'aria-label': text(isCollapsed() ? 'card_expand' : 'card_collapse'),
        },
        isCollapsed() ? '+' : '–',
      );
      const words = isCollapsed()
        ? [createElement('h2', {}, title)]
        : [
            ...(progress ? [createElement('p', { class: 'progress' }, progress)] : []),
            createElement('h2', {}, title),
            ...(about ? [createElement('p', { class: 'about' }, about)] : []),
          ];
      return [createElement('div', {}, ...words), toggle];
    },
    lines: ({ lines }) =>
      lineList(ignoredPress ? [{ tone: 'warn', text: text('card_not_in_view') }, ...lines] : lines),
    values: ({ values }) =>
      wrap(
        'dl',
        {},
        values.flatMap(({ label, value, missing }) => [
          createElement('dt', {}, label),
          createElement('dd', missing ? { class: 'missing' } : {}, value),
        ]),
      ),
    inputs: ({ inputs }) =>
      inputs.map(({ id, label, multiline, readOnly, value }) => {
        const field = createElement(multiline ? 'textarea' : 'input', {
          'data-id': id,
          spellcheck: 'false',
          autocomplete: 'off',
        }) as HTMLInputElement;
        if (readOnly) {
          field.readOnly = true;
          // As content, a new text is a change of the section.
          field.defaultValue = value ?? '';
        } else field.value = typed.get(id) ?? value ?? '';
        return createElement('label', {}, label, field);
      }),
    buttons: ({ buttons }) => wrap('div', { class: 'buttons' }, buttons.map(button)),
    copies: ({ copies, offersCopies }) =>
      disclosure(text('card_copies'), wrap('div', {}, copies.map(button)), {
        class: 'copies',
        ...(offersCopies ? { open: '', 'data-offered': '1' } : {}),
      }),
    log: ({ log, logText }) =>
      disclosure(text('card_log', String(log.length)), [
        ...lineList(log, ({ undo }) => (undo ? [button(undo)] : [])),
        ...(logText ? [button({ id: 'copy-log', label: text('card_copy_log') })] : []),
      ]),
  };

  const render = () => {
    if (!model) {
      card.remove();
      return;
    }
    if (!card.isConnected) root.append(card);
    for (const section of sections) {
      const shows = ignoredPress ? /header|buttons|lines/ : forcedPill ? /header/ : /header|buttons/;
      const hidden = isCollapsed() && !shows.test(section.name);
      const nodes = hidden ? [] : (draw[section.name]?.(model) ?? []);
      redraw(section, nodes);
    }
    // What was said already is not said again when something else comes.
    const news = [
      `${model.progress}. ${model.title}`,
      ...(ignoredPress ? [text('card_not_in_view')] : []),
      ...model.lines.filter(({ tone }) => tone !== 'info').map((line) => line.text),
    ];
    const words = news.filter((part) => !announced.includes(part)).join('. ');
    if (news.join() !== announced.join()) liveRegion.textContent = words;
    announced = news;
  };

  /** Replaces a section only where it differs, and gives the focus back to the same control. */
  const redraw = (section: Section, nodes: Node[]) => {
    const fresh = createElement('div', {}, ...nodes);
    if (fresh.innerHTML === section.html) return;
    // What the admin opened stays open; what the model opened closes with it.
    const before = section.element.querySelector('details');
    const open = before?.open === true && !before.dataset.offered;
    section.html = fresh.innerHTML;
    const focused = root.activeElement?.getAttribute('data-id');
    section.element.replaceChildren(...nodes);
    const details = section.element.querySelector('details');
    if (details && open) details.open = true;
    if (focused) section.element.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  };

  const idOf = (event: Event): string | null | undefined =>
    event.isTrusted && event.target instanceof Element
      ? event.target.closest('[data-id]')?.getAttribute('data-id')
      : null;
  card.addEventListener(
    'click',
    (event) => {
      const id = idOf(event);
      if (!id || !(event.target as Element).closest('button')) return;
      ignoredPress = !isInView();
      if (id === 'collapse' && !ignoredPress) {
        userCollapsed = !isCollapsed();
        if (!userCollapsed) placement.keepOpen();
        void send<'collapse'>({ kind: 'collapse', collapsed: userCollapsed });
      }
      render();
      if (id !== 'collapse' && !ignoredPress) handlers.press(id);
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
      handlers.input?.(id, value);
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
