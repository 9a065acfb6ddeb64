import type { AwsLook } from '../../src/messages';
import type { Page } from '../page/find';
import type { Look } from '../page/look';
import { planFacts } from '../page/plan-facts';
import { shownJson } from '../page/shown-json';
import { isVisible } from '../page/visible';
import { FAILED } from './created';
import type { Route } from './route';
import { signedInAccount } from './session';

/** The errors that the page shows, in its own words. */
const errorsOn = (page: Page): string =>
  page
    .all(FAILED)
    .filter((error) => isVisible(error))
    .map((error) => error.textContent)
    .join(' ')
    .slice(0, 500);

/** What a look saw, as far as the card is made from it. The trust policy on the review step is read, never written to. */
export function lookFacts(look: Look, route: Route): AwsLook {
  const { page, screen } = look;
  const trust =
    screen?.id === 'role_review'
      ? shownJson(page.scope).find(({ text }) => /"Principal"/.test(text))
      : undefined;
  return {
    ...planFacts(look),
    at: route.at,
    roleName: route.at === 'role' ? route.name : '',
    region: new URLSearchParams(location.search).get('region') ?? '',
    account: signedInAccount(document),
    ...(screen ? { screen: { id: screen.id, task: screen.task } } : {}),
    trustPolicy: trust?.text ?? '',
    said: 'arn' in route ? errorsOn(page) : '',
  };
}
