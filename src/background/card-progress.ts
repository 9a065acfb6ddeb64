import type { CardModel } from '../card-model';
import { TASKS } from '../guide/screen';
import { text } from '../i18n';

/** Where a card stands in the six tasks, in words and in short. */
export const cardProgress = (task: number): Pick<CardModel, 'progress' | 'shortProgress'> => ({
  progress: text('card_progress', String(task)),
  shortProgress: `${task}/${TASKS.length}`,
});
