import type { AwsLook } from '../../src/messages/page-facts';
import type { Look } from '../page/engine/engine';
import { planFacts } from '../page/engine/plan-summary';
import { outerDocument } from './frames';
import type { Route } from './route';
import { signedInAccount } from './session';

/** The editor whose own text, not the page's default, gave way to the policy. */
const replacedOn = ({ screen, written }: Look): string =>
  screen?.steps.find(
    (step) =>
      step.kind === 'edit' &&
      written.some(
        (entry) =>
          entry.screen === screen.id &&
          entry.step === step.id &&
          !entry.undone &&
          !step.blank(entry.previous),
      ),
  )?.id ?? '';

/** What a look saw, as far as the card is made from it. */
export function lookFacts(look: Look, route: Route): Omit<AwsLook, 'alerts' | 'creating'> {
  const { page, screen, settled } = look;
  return {
    ...planFacts(look),
    at: route.at,
    roleName: route.at === 'role' ? route.name : '',
    region: new URLSearchParams(outerDocument().location.search).get('region') ?? '',
    account: signedInAccount(outerDocument()),
    ...(screen ? { screen: { id: screen.id, task: screen.task } } : {}),
    trustPolicy: screen?.reads?.(page) ?? '',
    toFill: !!look.plan?.actions.length,
    settled,
    replaced: replacedOn(look),
  };
}
