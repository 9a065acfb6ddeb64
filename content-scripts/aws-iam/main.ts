import type { Values } from '../../src/guide/screen';
import { send } from '../../src/send';
import { problemText } from '../../src/text';
import { addCard } from '../page/card';
import { runOnce } from '../page/companion';
import { indexLabels } from '../page/labels';
import { type Look, startLooking } from '../page/look';
import { withNews } from '../page/news';
import { addOverlay } from '../page/overlay';
import { newQuestion } from '../page/question';
import { addSpotlight } from '../page/spotlight';
import { CHOICES } from '../page/tiles';
import type { Now } from './now';
import { onPress } from './presses';
import { newReporter } from './report';
import { type Route, routeOf } from './route';
import { SCREENS } from './screens';
import { policyEdit } from './screens/policy-edit';
import { signedInAccount } from './session';
import { lookFacts } from './told';

/** The role or policy that a page is about: its connection leads there. */
const aboutOf = (route: Route): string =>
  route.at === 'role' ? route.name : 'arn' in route ? (route.arn.split('/').at(-1) ?? '') : '';

/** What the admin pressed for to be changed, on the pages of that very policy. */
function editsOf({ state }: Now) {
  const route = routeOf(location);
  const edits = state?.connection?.edits;
  return 'arn' in route && route.arn === edits?.policyArn ? edits : undefined;
}

function valuesOf(now: Now): Values {
  const { state, attachAnyway } = now;
  const connection = state?.connection;
  if (!connection) return {};
  const { accountId, externalId, policy, policyName, policyDescription, roleName, roleDescription } =
    connection;
  const attached = connection.policySeenAt || attachAnyway ? { attachedPolicy: policyName } : {};
  return {
    accountId,
    externalId,
    policy,
    policyName,
    policyDescription,
    roleName,
    roleDescription,
    ...attached,
    ...editsOf(now)?.values,
  };
}

runOnce('aws-iam', async (signal) => {
  const data = await send<'aws-data'>({ kind: 'aws-data' });
  if (!data.ok || signal.aborted) return undefined;
  const labels = indexLabels(data.value.labels);
  const now: Now = {
    state: undefined,
    problem: undefined,
    copied: undefined,
    attachAnyway: false,
  };
  let asked = '';
  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(
    overlay,
    { press: (id) => void onPress(id, question.last?.card, now, engine, ask) },
    signal,
  );
  const question = newQuestion<'aws-card'>(() => engine.again());
  const report = newReporter(() => void ask());

  /** Asks the background anew. Its answer is looked at before anything is filled. */
  const ask = async (): Promise<void> => {
    asked = aboutOf(routeOf(location));
    const reply = await send<'aws-state'>({
      kind: 'aws-state',
      account: signedInAccount(document),
      about: asked,
    });
    if (signal.aborted) return;
    if (reply.ok) now.state = reply.value;
    else now.problem = problemText(reply.problem);
    engine.again();
  };

  const seen = (look: Look): void => {
    const route = routeOf(location);
    if (aboutOf(route) !== asked) void ask();
    if (!now.state) return;
    const { state } = now;
    const answer = question.ask({ kind: 'aws-card', about: asked, look: lookFacts(look, route) }, state);
    card.show(withNews(question.last?.card, now));
    if (!state.connection) {
      spotlight.point(undefined);
      return;
    }
    report(look, { ...state, connection: state.connection });
    const elements = [...look.sights.values()].flatMap(({ element }) =>
      element ? (element.closest('[role=radiogroup]') ?? element) : [],
    );
    // On the review step nothing is pointed at before its trust policy has been compared.
    const held = look.screen?.id === 'role_review' ? answer?.trustStops !== false : false;
    const point = look.plan?.press ?? look.plan?.attention;
    const target = state.adopted && point && !held ? look.sights.get(point)?.element : undefined;
    spotlight.point(target);
    card.avoid(elements, target);
  };

  const engine = startLooking(
    {
      screens: [...SCREENS, ...policyEdit(() => editsOf(now) !== undefined)],
      options: { choices: CHOICES },
      labels,
      values: () => valuesOf(now),
      mayFill: () =>
        now.state?.adopted === true && !now.state.otherAccount && now.state.connection !== undefined,
      seen,
    },
    signal,
  );
  void ask();
  return ({ kind }) => {
    if (kind === 'changed') void ask();
  };
});
