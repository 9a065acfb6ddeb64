import type { CardModel } from '../../src/card';
import type { AwsCard, AwsLook } from '../../src/messages';
import { send } from '../../src/send';
import { text } from '../../src/text';
import type { Look } from '../page/look';
import { shownJson } from '../page/shown-json';
import type { Now } from './now';
import type { Route } from './route';
import { signedInAccount } from './session';

/** What a look saw, as far as the card is made from it. The trust policy on the review step is read, never written to. */
export function lookFacts({ page, screen, plan, written }: Look, route: Route): AwsLook {
  const trust =
    screen?.id === 'role_review'
      ? shownJson(page.scope).find(({ text }) => /"Principal"/.test(text))
      : undefined;
  return {
    at: route.at,
    roleName: route.at === 'role' ? route.name : '',
    region: new URLSearchParams(location.search).get('region') ?? '',
    account: signedInAccount(document),
    ...(screen ? { screen: { id: screen.id, task: screen.task } } : {}),
    press: plan?.press ?? '',
    notices: (plan?.notices ?? []).map(({ code, step }) => ({ code, step })),
    written: written.map(({ step, kind, value, unsure, screen: on }) => ({
      step,
      ...(kind === 'fill' || kind === 'select-row' ? { value } : {}),
      unsure: unsure && on === screen?.id,
    })),
    trustPolicy: trust?.text ?? '',
  };
}

/** The card that the background makes of what a look saw. */
export interface Told {
  /** The last answer. */
  readonly card: CardModel | undefined;
  /**
   * Tells what a look saw, where that differs from what was told last.
   * @returns the answer to it; undefined while the background has yet to give it
   */
  look(look: AwsLook, about: string, now: Now): AwsCard | undefined;
}

/** @param then called with each answer */
export function newTold(then: () => void): Told {
  let asked = '';
  let answer: AwsCard | undefined;
  let card: CardModel | undefined;
  return {
    get card() {
      return card;
    },
    look(look, about, { state }) {
      const question = JSON.stringify([look, about, state]);
      if (question === asked) return answer;
      asked = question;
      answer = undefined;
      void send<'aws-card'>({ kind: 'aws-card', about, look }).then((reply) => {
        // What was told since then is about the page as it is now.
        if (question !== asked || !reply.ok) return;
        answer = reply.value;
        card = answer.card;
        then();
      });
      return undefined;
    },
  };
}

/** The card with what happened on this page beside it. */
export const withNews = (card: CardModel, { problem, copied }: Now): CardModel => ({
  ...card,
  lines: [
    ...(problem ? [{ tone: 'stop' as const, text: problem }] : []),
    ...card.lines,
    ...(copied ? [{ tone: 'done' as const, text: text('card_copied', copied) }] : []),
  ],
});
