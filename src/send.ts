import { api, isExtensionGone } from './browser-native';
import type { Request, RequestKind } from './messages/requests';
import type { Reply, ResponseTo } from './messages/responses';

/**
 * Sends one request to the background.
 * @returns the answer, or a problem; `extension_gone` when the extension was updated or removed under this page.
 */
export async function send<K extends RequestKind>(
  request: Extract<Request, { kind: K }>,
): Promise<Reply<ResponseTo<K>>> {
  try {
    const reply = (await api.runtime.sendMessage(request)) as Reply<ResponseTo<K>> | undefined;
    return reply ?? { ok: false, problem: { code: 'no_answer' } };
  } catch {
    return { ok: false, problem: { code: isExtensionGone() ? 'extension_gone' : 'no_answer' } };
  }
}
