import type { CardLine, CardModel } from '../../../src/card-model';
import { createElement } from './card-section';
import { text } from './i18n';
import { createMark } from './mark';

/** A control of the card itself, with the name that those who hear the page are told. */
const control = (
  id: string,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElement => createElement('button', { type: 'button', 'data-id': id, ...attributes }, ...content);

const forEye = (tag: string, name: string, content = ''): HTMLElement =>
  createElement(tag, { class: name, 'aria-hidden': 'true' }, content);

/** Whose card it is, what there is to set about it, and which task it is about. */
export const drawCardHeader = ({ progress, title, about }: CardModel, menuOpen: boolean): Node[] => [
  control(
    'grip',
    { class: 'grip' },
    createMark(),
    text('card_name'),
    createElement('span', { class: 'said' }, `. ${text('card_move_how')}`),
  ),
  control(
    'menu',
    { class: 'icon', 'aria-expanded': String(menuOpen), 'aria-label': text('card_menu') },
    forEye('span', 'glyph', '⋯'),
  ),
  control(
    'collapse',
    { class: 'icon', 'aria-expanded': 'true', 'aria-label': text('card_collapse') },
    forEye('span', 'glyph', '–'),
  ),
  createElement(
    'div',
    { class: 'heading' },
    ...(progress ? [createElement('p', { class: 'progress' }, progress)] : []),
    createElement('h2', {}, title),
    ...(about ? [createElement('p', { class: 'about' }, about)] : []),
  ),
];

/** The gravest first. */
const TONES: readonly CardLine['tone'][] = ['stop', 'warn', 'next', 'done', 'info'];

/**
 * A pill names the product and how far it has come, and nothing that reads as an action of the page. Where the page can be filled,
 * and there is room, that is one press away.
 */
export const drawPill = (
  { progress, shortProgress, title, lines, buttons }: CardModel,
  isCramped: boolean,
): Node[] => {
  const fill = isCramped ? undefined : buttons.find(({ id, primary }) => primary && id === 'fill');
  const tone = TONES.find((one) => lines.some((line) => line.tone === one)) ?? 'info';
  const name = [text('card_expand'), text('card_name'), progress, title].filter(Boolean).join('. ');
  return [
    control(
      'collapse',
      { class: 'pill', 'aria-expanded': 'false' },
      createElement('span', { class: 'said' }, name),
      createMark(),
      ...(shortProgress ? [forEye('span', 'short', shortProgress)] : []),
      forEye('span', `dot ${tone}`),
      forEye('span', 'chevron'),
    ),
    ...(fill ? [control(fill.id, { class: 'fill' }, fill.label)] : []),
  ];
};
