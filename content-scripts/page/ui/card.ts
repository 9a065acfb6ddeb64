import type { CardButton, CardModel } from '../../../src/card-model';
import { send } from '../../../src/send';
import { el, fold, holder, listOf, type Section } from './card-section';
import { watchView } from './visible-long-enough';
import type { Overlay } from './overlay';
import { addPlacement, type Placement } from './placement';
import { text } from './i18n';

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
  let chosen: boolean | undefined;
  /** Nowhere is there room for more than a pill. */
  let cramped = false;
  const isCollapsed = () => cramped || (chosen ?? model?.pill === true);
  let model: CardModel | undefined;
  let shown: string | undefined;
  /** The last press was not taken, as the card had not been in full view. */
  let unseen = false;
  /** Where the focus was before the card had it. */
  let before: Element | null = null;
  /** What the live region has told of the model. */
  let heard: string[] = [];
  const typed = new Map<string, string>();
  const card = el('aside', {
    class: 'card',
    'aria-label': text('card_name'),
    lang: text('interface_language'),
    dir: text('interface_direction'),
  });
  const placement = addPlacement(
    card,
    {
      isPill: isCollapsed,
      cramp(now) {
        if (now === cramped) return;
        cramped = now;
        render();
      },
    },
    signal,
  );
  const isInView = watchView(card, overlay, signal);
  const said = el('div', { class: 'said', role: 'status' });
  const sections: Section[] = ['header', 'values', 'lines', 'inputs', 'buttons', 'copies', 'log'].map(
    (name) => ({
      name,
      drawn: '',
      element: el(name === 'header' ? 'header' : 'section', {}),
    }),
  );
  card.append(...sections.map(({ element }) => element), said);

  const button = ({ id, label, name, primary }: CardButton) =>
    el(
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
      const toggle = el(
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
        ? [el('h2', {}, title)]
        : [
            ...(progress ? [el('p', { class: 'progress' }, progress)] : []),
            el('h2', {}, title),
            ...(about ? [el('p', { class: 'about' }, about)] : []),
          ];
      return [el('div', {}, ...words), toggle];
    },
    lines: ({ lines }) =>
      listOf(unseen ? [{ tone: 'warn', text: text('card_not_in_view') }, ...lines] : lines),
    values: ({ values }) =>
      holder(
        'dl',
        {},
        values.flatMap(({ label, value, missing }) => [
          el('dt', {}, label),
          el('dd', missing ? { class: 'missing' } : {}, value),
        ]),
      ),
    inputs: ({ inputs }) =>
      inputs.map(({ id, label, multiline, readOnly, value }) => {
        const field = el(multiline ? 'textarea' : 'input', {
          'data-id': id,
          spellcheck: 'false',
          autocomplete: 'off',
        }) as HTMLInputElement;
        if (readOnly) {
          field.readOnly = true;
          // As content, a new text is a change of the section.
          field.defaultValue = value ?? '';
        } else field.value = typed.get(id) ?? value ?? '';
        return el('label', {}, label, field);
      }),
    buttons: ({ buttons }) => holder('div', { class: 'buttons' }, buttons.map(button)),
    copies: ({ copies, offersCopies }) =>
      fold(text('card_copies'), holder('div', {}, copies.map(button)), {
        class: 'copies',
        ...(offersCopies ? { open: '', 'data-offered': '1' } : {}),
      }),
    log: ({ log, logText }) =>
      fold(text('card_log', String(log.length)), [
        ...listOf(log, ({ undo }) => (undo ? [button(undo)] : [])),
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
      const shows = unseen ? /header|buttons|lines/ : cramped ? /header/ : /header|buttons/;
      const hidden = isCollapsed() && !shows.test(section.name);
      const nodes = hidden ? [] : (draw[section.name]?.(model) ?? []);
      redraw(section, nodes);
    }
    // What was said already is not said again when something else comes.
    const news = [
      `${model.progress}. ${model.title}`,
      ...(unseen ? [text('card_not_in_view')] : []),
      ...model.lines.filter(({ tone }) => tone !== 'info').map((line) => line.text),
    ];
    const words = news.filter((part) => !heard.includes(part)).join('. ');
    if (news.join() !== heard.join()) said.textContent = words;
    heard = news;
  };

  /** Replaces a section only where it differs, and gives the focus back to the same control. */
  const redraw = (section: Section, nodes: Node[]) => {
    const fresh = el('div', {}, ...nodes);
    if (fresh.innerHTML === section.drawn) return;
    // What the admin opened stays open; what the model opened closes with it.
    const before = section.element.querySelector('details');
    const open = before?.open === true && !before.dataset.offered;
    section.drawn = fresh.innerHTML;
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
      unseen = !isInView();
      if (id === 'collapse' && !unseen) {
        chosen = !isCollapsed();
        if (!chosen) placement.insist();
        void send<'collapse'>({ kind: 'collapse', collapsed: chosen });
      }
      render();
      if (id !== 'collapse' && !unseen) handlers.press(id);
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
        (before as HTMLElement | null)?.focus();
        return;
      }
      before = document.activeElement;
      (card.querySelector<HTMLElement>('.primary') ?? card.querySelector('button'))?.focus();
    },
  };
}
