import type { FormAnswer, GivenChange, LogzioState, ShownForm } from '../../src/messages';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';
import { bucketOf, type RoleForm } from './form';

/** Collects details with the background: it parses what the form shows and says what its card is. */
export interface Collecting {
  /** What the background made of the form last; asks again where form or state changed since. */
  look(form: RoleForm, state: LogzioState | undefined): FormAnswer | undefined;
  /** The form as the background takes it. */
  shown(form: RoleForm): ShownForm;
  /** The form is gone: what was made of it is not shown for the next one. */
  forget(): void;
  /** The admin gave something on the card. */
  give(bucket: string, given: GivenChange): void;
}

/** @param then called with each answer, and with the problem where there is none */
export function newCollecting(then: (problem?: Problem) => void): Collecting {
  /** The policy that the page showed, by the bucket that it was for. */
  const policies = new Map<string, string>();
  let asked = '';
  let answer: FormAnswer | undefined;

  const shown = (form: RoleForm): ShownForm => {
    const bucket = bucketOf(form);
    const before = policies.get(bucket);
    const { accountId, externalId, prefix, policies: texts } = form;
    return {
      ...{ accountId, externalId, bucket, prefix: prefix?.value.trim() ?? '', policies: texts },
      ...(before === undefined ? {} : { before }),
    };
  };

  return {
    shown,
    look(form, state) {
      const facts = shown(form);
      const question = JSON.stringify([facts, state]);
      if (question === asked) return answer;
      asked = question;
      void send<'form-shown'>({ kind: 'form-shown', form: facts }).then((reply) => {
        // What was asked since then is about the page as it is now.
        if (question !== asked) return;
        if (!reply.ok) return then(reply.problem);
        answer = reply.value;
        if (answer.shownPolicy !== undefined) policies.set(facts.bucket, answer.shownPolicy);
        then();
      });
      return answer;
    },
    forget() {
      asked = '';
      answer = undefined;
    },
    give(bucket, given) {
      void send<'give'>({ kind: 'give', bucket, given });
      asked = '';
      then();
    },
  };
}
