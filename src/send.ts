import { api } from './browser-native';
import type { Answer, Reply } from './messages/responses';
import type { Request, RequestKind } from './messages/requests';

/**
 * Sends one request to the background.
 * @returns the answer, or a problem; `extension_gone` when the extension was updated or removed under this page.
 */
export async function send<K extends RequestKind>(
  request: Extract<Request, { kind: K }>,
): Promise<Reply<Answer<K>>> {
  try {
    const reply = (await api.runtime.sendMessage(request)) as Reply<Answer<K>> | undefined;
    return reply ?? { ok: false, problem: { code: 'no_answer' } };
  } catch {
    const gone = !api.runtime?.id;
    return { ok: false, problem: { code: gone ? 'extension_gone' : 'no_answer' } };
  }
}
