import type { CardField } from '../../../src/card-model';
import { createElement, wrap } from './card-section';
import { text } from './i18n';

/** Longer values are cut in their line, and shown whole where the pointer rests (characters). */
const LONG = 24;

/** One line a field: what it holds, and a press that leads to it. */
const drawField = ({ id, label, value, state }: CardField): HTMLElement => {
  const content = [
    createElement('span', { class: 'label' }, label),
    createElement('span', { class: 'value' }, value),
    ...(state === 'read' || state === 'filled'
      ? [createElement('span', { class: 'said' }, text(`card_field_${state}`))]
      : []),
  ];
  return createElement(
    'li',
    { class: state },
    id
      ? createElement(
          'button',
          {
            ...{ type: 'button', 'data-id': `show-field:${id}` },
            title: value.length > LONG ? `${value}\n${text('card_show_field')}` : text('card_show_field'),
          },
          ...content,
        )
      : createElement('div', {}, ...content),
  );
};

/** What the page in front holds of the connection, to be checked at a glance. */
export const drawFields = (fields: CardField[]): Node[] => [
  ...(fields.some(({ state }) => state === 'filled')
    ? [createElement('h3', {}, text('card_fields_filled'))]
    : []),
  ...wrap('ul', { class: 'fields' }, fields.map(drawField)),
];
