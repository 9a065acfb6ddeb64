import type { CardButton, CardModel } from '../../../src/card-model';
import { createElement, disclosure, lineList, wrap } from './card-section';
import { text } from './i18n';

/** How the card stands, beside what its model says. */
export interface CardView {
  collapsed: boolean;
  /** The last press was not taken, as the card had not been in full view. */
  ignoredPress: boolean;
  /** What the admin typed, by input. */
  typed: ReadonlyMap<string, string>;
}

const drawButton = ({ id, label, name, primary }: CardButton): HTMLElement =>
  createElement(
    'button',
    {
      type: 'button',
      'data-id': id,
      ...(name && { 'aria-label': name }),
      ...(primary && { class: 'primary' }),
    },
    label,
  );

/** The parts of the card, from top to bottom, each drawn by itself. */
export const DRAW_SECTION: Record<string, (model: CardModel, view: CardView) => Node[]> = {
  header: ({ progress, title, about }, { collapsed }) => {
    const toggle = createElement(
      'button',
      {
        type: 'button',
        class: 'icon',
        'data-id': 'collapse',
        'aria-expanded': String(!collapsed),
        'aria-label': text(collapsed ? 'card_expand' : 'card_collapse'),
      },
      collapsed ? '+' : '–',
    );
    const words = (name: string, said: string) =>
      collapsed || !said ? [] : [createElement('p', { class: name }, said)];
    return [
      createElement(
        'div',
        {},
        ...words('progress', progress),
        createElement('h2', {}, title),
        ...words('about', about),
      ),
      toggle,
    ];
  },
  fields: ({ fields }) =>
    wrap(
      'dl',
      {},
      fields.flatMap(({ label, value, state }) => [
        createElement('dt', {}, label),
        createElement('dd', { class: state }, value),
      ]),
    ),
  lines: ({ lines }, { ignoredPress }) =>
    lineList(ignoredPress ? [{ tone: 'warn', text: text('card_not_in_view') }, ...lines] : lines),
  inputs: ({ inputs }, { typed }) =>
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
  buttons: ({ buttons }) => wrap('div', { class: 'buttons' }, buttons.map(drawButton)),
  copies: ({ copies, offersCopies }) =>
    disclosure(text('card_copies'), wrap('div', {}, copies.map(drawButton)), {
      class: 'copies',
      ...(offersCopies && { open: '', 'data-offered': '1' }),
    }),
  log: ({ log, logText }) =>
    disclosure(text('card_log', String(log.length)), [
      ...lineList(log, ({ undo }) => (undo ? [drawButton(undo)] : [])),
      ...(logText ? [drawButton({ id: 'copy-log', label: text('card_copy_log') })] : []),
    ]),
};
