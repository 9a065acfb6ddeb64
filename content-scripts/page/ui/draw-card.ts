import type { CardButton, CardInput, CardModel } from '../../../src/card-model';
import { createElement, disclosure, lineList, wrap } from './card-section';
import { drawFields } from './draw-fields';
import { drawCardHeader, drawPill } from './draw-header';
import { text } from './i18n';
import type { PressRefusal } from './press-guard';

/** How the card stands, beside what its model says. */
export interface CardView {
  collapsed: boolean;
  /** Nowhere is there room for more than a pill. */
  cramped: boolean;
  menuOpen: boolean;
  /** Why the last press was not taken. */
  refusal: PressRefusal | undefined;
  /** Where in the window's direction that which is pointed at lies, while it is out of view. */
  targetIs: 'above' | 'below' | undefined;
  /** What the admin typed, by input. */
  typed: ReadonlyMap<string, string>;
}

type Draw = (model: CardModel, view: CardView) => Node[];

const drawButton = ({ id, label, name, primary, busy }: CardButton): HTMLElement =>
  createElement(
    'button',
    {
      type: 'button',
      'data-id': id,
      ...(name && { 'aria-label': name }),
      ...(primary && { class: 'primary' }),
      ...(busy && { 'aria-disabled': 'true' }),
    },
    label,
  );

const drawInput = (
  { id, label, multiline, readOnly, value }: CardInput,
  typed: CardView['typed'],
): HTMLElement => {
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
};

const drawButtons = (buttons: CardButton[]): Node[] =>
  wrap('div', { class: 'buttons' }, buttons.map(drawButton));

/** Leads to what is pointed at, where that is out of view. */
const drawWhere = (targetIs: CardView['targetIs']): Node[] =>
  targetIs
    ? [
        createElement(
          'button',
          { type: 'button', 'data-id': 'show-target', class: `where ${targetIs}` },
          text(`card_${targetIs}`),
        ),
      ]
    : [];

/** What stands above all else and does not scroll. */
export const TOP: Record<string, Draw> = {
  header: (model, { collapsed, cramped, menuOpen }) =>
    collapsed ? drawPill(model, cramped) : drawCardHeader(model, menuOpen),
  menu: ({ menu }, { menuOpen }) =>
    menuOpen
      ? drawButtons([
          ...menu,
          { id: 'open-popup', label: text('card_open_popup') },
          { id: 'move', label: text('card_move') },
          { id: 'open-help', label: text('popup_help') },
        ])
      : [],
  ignored: (_model, { refusal }) => (refusal ? lineList([{ tone: 'warn', text: text(refusal) }]) : []),
};

/** What scrolls, the most important first. The answers to a hint stand right below it. */
export const BODY: Record<string, Draw> = {
  results: ({ lines }) => lineList(lines.filter(({ tone }) => tone !== 'next' && tone !== 'info')),
  fields: ({ fields }) => drawFields(fields),
  hints: ({ lines }) => lineList(lines.filter(({ tone }) => tone === 'info')),
  reports: ({ inputs }, { typed }) =>
    inputs.filter(({ readOnly }) => readOnly).map((input) => drawInput(input, typed)),
  others: ({ buttons }) => drawButtons(buttons.filter(({ primary }) => !primary)),
  copies: ({ copies, offersCopies }) => {
    const needed = copies.filter((copy) => copy.needed);
    const others = copies.filter((copy) => !copy.needed);
    const opens = offersCopies && needed.length === 0;
    return [
      ...wrap('div', {}, needed.map(drawButton)),
      ...disclosure('copies', text('card_copies'), wrap('div', {}, others.map(drawButton)), {
        ...(opens && { open: '', 'data-offered': '1' }),
      }),
    ];
  },
  log: ({ log, logText }) =>
    disclosure('log', text('card_log', String(log.length)), [
      ...lineList(log, ({ undo }) => (undo ? [drawButton(undo)] : [])),
      ...(logText ? [drawButton({ id: 'copy-log', label: text('card_copy_log') })] : []),
    ]),
};

/** What is to be done next: always in sight. */
export const FOOTER: Record<string, Draw> = {
  next: ({ lines }, { targetIs }) => [
    ...lineList(lines.filter(({ tone }) => tone === 'next')),
    ...drawWhere(targetIs),
  ],
  inputs: ({ inputs }, { typed }) =>
    inputs.filter(({ readOnly }) => !readOnly).map((input) => drawInput(input, typed)),
  main: ({ buttons }) => drawButtons(buttons.filter(({ primary }) => primary)),
};
