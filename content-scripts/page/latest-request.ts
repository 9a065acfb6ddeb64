import type { Request, RequestKind } from '../../src/messages/requests';
import type { ResponseTo } from '../../src/messages/responses';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';
import { mayPass, RETRY_MS } from './passing-problem';

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
 * An answer counts only for what was asked last: the page may have moved on meanwhile. One question is under way at a time, and
 * one that the background could not answer for now is asked again.
 * @param then called with each such answer, or with the problem in its place
 */
export function createLatestRequest<K extends RequestKind>(
  then: (problem?: Problem) => void,
): LatestRequest<K> {
  let asked = '';
  /** The newest question; undefined where what was asked before is of no use. */
  let newest: { request: Extract<Request, { kind: K }> } | undefined;
  let isUnderWay = false;
  let answer: ResponseTo<K> | undefined;
  let last: ResponseTo<K> | undefined;
  const ask = async (): Promise<void> => {
    if (isUnderWay || !newest) return;
    const question = newest;
    isUnderWay = true;
    const reply = await send<K>(question.request);
    isUnderWay = false;
    if (question !== newest) {
      // A page that changes faster than it is answered has its card all the same.
      if (reply.ok && newest) last = reply.value;
      return void ask();
    }
    if (reply.ok) {
      answer = reply.value;
      last = answer;
    } else if (mayPass(reply.problem)) setTimeout(() => question === newest && void ask(), RETRY_MS);
    then(reply.ok ? undefined : reply.problem);
  };
  return {
    get lastAnswer() {
      return last;
    },
    send(request, context) {
      const question = JSON.stringify([request, context]);
      if (question === asked) return answer;
      asked = question;
      answer = undefined;
      newest = { request };
      void ask();
      return undefined;
    },
    invalidate() {
      asked = '';
      newest = undefined;
    },
    reset() {
      asked = '';
      newest = undefined;
      last = undefined;
    },
  };
}
