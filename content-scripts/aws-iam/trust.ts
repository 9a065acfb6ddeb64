import type { AwsConnection } from '../../src/messages';
import type { TrustDifference } from '../../src/policy/trust-policy';
import { send } from '../../src/send';
import type { Look } from '../page/look';
import { shownJson } from '../page/shown-json';

/**
 * What is known of the trust policy on the review step. `none`: no such policy shows. `pending`: the background has yet
 * to compare the very text that shows now.
 */
export type Trust = 'none' | 'pending' | TrustDifference[];

/**
 * Follows the trust policy that the review step shows: read, never written to. The background compares it with the
 * connection, once for each text; an answer counts only for the text and connection that it was asked for.
 * @param then called with each answer
 */
export function followTrust(then: () => void): (look: Look, connection: AwsConnection | undefined) => Trust {
  let asked = '';
  let answer: TrustDifference[] | undefined;
  return ({ screen, page }, connection) => {
    const shown =
      screen?.id === 'role_review' && connection
        ? shownJson(page.scope).find(({ text }) => /"Principal"/.test(text))
        : undefined;
    if (!shown || !connection) return 'none';
    const question = `${connection.id} ${connection.trustPolicy} ${shown.text}`;
    if (question === asked) return answer ?? 'pending';
    asked = question;
    answer = undefined;
    void send<'trust-shown'>({ kind: 'trust-shown', id: connection.id, trustPolicy: shown.text }).then(
      (reply) => {
        if (question !== asked) return;
        if (!reply.ok) return;
        answer = reply.value;
        then();
      },
    );
    return 'pending';
  };
}
