import type { CardButton } from '../card-model';
import { text } from '../i18n';

/** What a card's menu offers for the connection that it is about. */
export const cardMenu = (connectionId: string | undefined): CardButton[] =>
  connectionId === undefined ? [] : [{ id: `stop:${connectionId}`, label: text('popup_stop') }];
