import type { Request, RequestKind } from '../../src/messages/requests';
import type { ResponseTo } from '../../src/messages/responses';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';

/** Something that a page asks the background over and over, as what it shows changes. */
export interface LatestRequest<K extends RequestKind> {
  /**
   * Asks, unless this very thing was asked last.
   * @param context what else the answer hangs on
   * @returns its answer; undefined while there is none yet
   */
  send(request: Extract<Request, { kind: K }>, context: unknown): ResponseTo<K> | undefined;
  /** The newest answer, be it to what was asked before. */
  readonly lastAnswer: ResponseTo<K> | undefined;
  /** The next thing is asked in any case. */
  invalidate(): void;
  /** What was answered is of no use any more. */
  reset(): void;
}

/**
 * An answer counts only for what was asked last: the page may have moved on meanwhile.
 * @param then called with each such answer, or with the problem in its place
 */
export function createLatestRequest<K extends RequestKind>(
  then: (problem?: Problem) => void,
): LatestRequest<K> {
  let asked = '';
  let answer: ResponseTo<K> | undefined;
  let last: ResponseTo<K> | undefined;
  return {
    get lastAnswer() {
      return last;
    },
    send(request, context) {
      const question = JSON.stringify([request, context]);
      if (question === asked) return answer;
      asked = question;
      answer = undefined;
      void send<K>(request).then((reply) => {
        if (question !== asked) return;
        if (reply.ok) {
          answer = reply.value;
          last = answer;
        }
        then(reply.ok ? undefined : reply.problem);
      });
      return undefined;
    },
    invalidate() {
      asked = '';
    },
    reset() {
      asked = '';
      last = undefined;
    },
  };
}
