import type { Values } from '../../src/guide/screen';
import { compareTrust } from '../../src/policy/trust-policy';
import { send } from '../../src/send';
import { problemText } from '../../src/text';
import { addCard } from '../page/card';
import { runOnce } from '../page/companion';
import { indexLabels } from '../page/labels';
import { type Look, startLooking } from '../page/look';
import { addOverlay } from '../page/overlay';
import { shownJson } from '../page/shown-json';
import { addSpotlight } from '../page/spotlight';
import labelData from './labels.json';
import { trustStops } from './lines';
import { awsCard } from './model';
import { onPress } from './presses';
import { newReporter } from './report';
import { carryOutCheck } from './role-check';
import { type Route, routeOf } from './route';
import { isLed, type Now, type Scene } from './scene';
import { SCREENS } from './screens';
import { signedInAccount } from './session';

const labels = indexLabels(labelData);

/** The role or policy that a page is about: its connection leads there. */
const aboutOf = (route: Route): string =>
  route.at === 'role' ? route.name : route.at === 'policy' ? (route.arn.split('/').at(-1) ?? '') : '';

/** What an answer of the background depends on: another role, policy or account is asked about anew. */
const subject = (): string => `${aboutOf(routeOf(location))} ${signedInAccount(document)?.id}`;

function valuesOf({ state, attachAnyway }: Now): Values {
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
  };
}

runOnce('aws-iam', (signal, onNotification) => {
  const now: Now = {
    state: undefined,
    check: undefined,
    checking: false,
    problem: undefined,
    copied: undefined,
    attachAnyway: false,
  };
  let asked = '';
  const overlay = addOverlay(signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(overlay, { press: (id) => void onPress(id, now, engine, ask) }, signal);
  const report = newReporter(() => void ask());

  /** Asks the background anew. Its answer is looked at before anything is filled. */
  const ask = async (): Promise<void> => {
    asked = subject();
    const reply = await send<'aws-state'>({
      kind: 'aws-state',
      account: signedInAccount(document),
      about: aboutOf(routeOf(location)),
    });
    if (signal.aborted) return;
    if (reply.ok) now.state = reply.value;
    else now.problem = problemText(reply.problem);
    const { state } = now;
    if (state?.checkRole && state.connection && !now.checking)
      void carryOutCheck(state.connection, now, labels, signal).then(ask);
    engine.again();
  };

  /** The trust policy that the review step shows, against the connection. It is read, never written to. */
  const trustOn = ({ screen, page }: Look) => {
    const { connection } = now.state ?? {};
    if (screen?.id !== 'role_review' || !connection) return undefined;
    const shown = shownJson(page.scope).find(({ text }) => /"Principal"/.test(text));
    return shown && compareTrust(connection, shown.text).differences;
  };

  const seen = (look: Look): void => {
    const route = routeOf(location);
    if (subject() !== asked) void ask();
    if (!now.state) return;
    const scene: Scene = {
      ...now,
      state: now.state,
      look,
      route,
      account: signedInAccount(document),
      trust: trustOn(look),
      check: route.at === 'role' ? now.check : undefined,
    };
    card.show(awsCard(scene));
    if (!isLed(scene)) {
      spotlight.point(undefined);
      return;
    }
    report(look, scene.state);
    const elements = [...look.sights.values()].flatMap(({ element }) =>
      element ? (element.closest('[role=radiogroup]') ?? element) : [],
    );
    const point = trustStops(scene) ? undefined : (look.plan?.press ?? look.plan?.attention);
    const target = scene.state.adopted && point ? look.sights.get(point)?.element : undefined;
    spotlight.point(target);
    card.avoid(elements, target);
  };

  const engine = startLooking(
    {
      screens: SCREENS,
      labels,
      values: () => valuesOf(now),
      mayFill: (asked) =>
        now.state?.adopted === true &&
        !now.state.otherAccount &&
        !now.state.refused &&
        (asked || !now.state.onPress) &&
        now.state.connection !== undefined,
      seen,
    },
    signal,
  );
  onNotification(({ kind }) => {
    if (kind === 'changed') void ask();
    return undefined;
  });
  void ask();
});
