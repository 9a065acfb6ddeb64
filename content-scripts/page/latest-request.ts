import type { Answer } from '../../src/messages/responses';
import type { Request, RequestKind } from '../../src/messages/requests';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';

/** Something that a page asks the background over and over, as what it shows changes. */
export interface Question<K extends RequestKind> {
  /**
   * Asks, unless this very thing was asked last.
   * @param context what else the answer hangs on
   * @returns its answer; undefined while there is none yet
   */
  ask(request: Extract<Request, { kind: K }>, context: unknown): Answer<K> | undefined;
  /** The newest answer, be it to what was asked before. */
  readonly last: Answer<K> | undefined;
  /** The next thing is asked in any case. */
  again(): void;
  /** What was answered is of no use any more. */
  forget(): void;
}

/**
 * An answer counts only for what was asked last: the page may have moved on meanwhile.
 * @param then called with each such answer, or with the problem in its place
 */
export function newQuestion<K extends RequestKind>(then: (problem?: Problem) => void): Question<K> {
  let asked = '';
  let answer: Answer<K> | undefined;
  let last: Answer<K> | undefined;
  return {
    get last() {
      return last;
    },
    ask(request, context) {
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
    again() {
      asked = '';
    },
    forget() {
      asked = '';
      last = undefined;
    },
  };
}
