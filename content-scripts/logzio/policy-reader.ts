import { send } from '../../src/send';
import type { policyTexts } from './shown-policy';

/** What `policy-part.ts` adds to the extension's world on this page. It is put there when a form shows: most pages have none. */
export interface PolicyWorld {
  policyTexts?: typeof policyTexts;
}

export const policyReader = (): PolicyWorld['policyTexts'] => (globalThis as PolicyWorld).policyTexts;

let coming: Promise<unknown> | undefined;

/** Asks for it. Answered when it is there, or could not be put there: then the next look asks again. */
export const bringPolicyReader = (): Promise<unknown> => {
  coming ??= send<'form-part'>({ kind: 'form-part' }).finally(() => {
    coming = undefined;
  });
  return coming;
};
