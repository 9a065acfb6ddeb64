import type { EditorChange } from '../../../src/messages/editor';
import { send } from '../../../src/send';
import type { TextChange } from '../find/code-editor';
import type { AskPageWorld } from './access-code-editor';

/** As the background takes it: the text of a value is the connection's own. */
const changeOf = ({ over, valueName, text }: TextChange): EditorChange =>
  valueName === 'policy' || valueName === 'mergedPolicy' || valueName === 'trustPolicy'
    ? { over, value: valueName }
    : { over, undo: text };

/** Has the background read and write an editor in the page's world. */
export const askPageWorld: AskPageWorld = async (place, change) => {
  const write = change ? changeOf(change) : null;
  const reply = await send<'access-editor'>({ kind: 'access-editor', place, write });
  return reply.ok ? reply.value : undefined;
};
