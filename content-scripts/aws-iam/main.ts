import type { Values } from '../../src/guide/screen';
import type { Notification } from '../../src/messages/responses';
import { send } from '../../src/send';
import { addCard } from '../page/ui/card';
import { runOnce } from '../page/run-once';
import { indexLabels } from '../page/find/labels';
import { type Look, startLooking } from '../page/engine/engine';
import { withNews } from '../page/ui/card-feedback';
import { addOverlay } from '../page/ui/overlay';
import { newQuestion } from '../page/latest-request';
import { addSpotlight } from '../page/ui/spotlight';
import { problemText } from '../page/ui/i18n';
import { newAlertReader } from './alerts';
import { followFrames, isInFrame, mayRunHere, newOuterPages, outerDocument, worksInFrame } from './frames';
import type { Now } from './page-state';
import { onPress } from './card-actions';
import { newReporter } from './event-reporter';
import { type Route, routeOf } from './route';
import { signedInAccount } from './session';
import { lookFacts } from './scan-facts';
import { wizardButtons } from './wizard-buttons';
import { newWizards } from './wizard-loader';

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

async function begin(signal: AbortSignal) {
  let again = () => {};
  // A frame may be ready before this page is.
  followFrames(() => again(), signal);
  const data = await send<'aws-data'>({ kind: 'aws-data' });
  if (!data.ok || signal.aborted) return undefined;
  const labels = indexLabels(data.value.labels);
  const now: Now = {
    state: undefined,
    problem: undefined,
    copied: undefined,
    report: undefined,
    attachAnyway: false,
  };
  let asked = '';
  /** The screen that the newest answer is about, or the address of a page that is none. */
  let answered = '';
  /** Why the last question to the background had no answer, in words. */
  let unanswered = '';
  /** Why a fact that the page shows could not be kept yet, in words. */
  let untold: string | undefined;
  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(overlay, { press: (id) => void onPress(id, question.last, now, engine, ask) }, signal);
  const question = newQuestion<'aws-card'>(() => engine.again());
  const report = newReporter((kept) => {
    untold = kept && problemText(kept);
    void ask();
  });
  const readAlerts = newAlertReader(signal);
  const tellOuterPages = newOuterPages();

  /** Asks the background anew. Its answer is looked at before anything is filled. */
  const ask = async (): Promise<void> => {
    const about = aboutOf(routeOf(location));
    const account = signedInAccount(outerDocument());
    asked = `${about} ${account?.id}`;
    const reply = await send<'aws-state'>({ kind: 'aws-state', account, about });
    if (signal.aborted) return;
    if (reply.ok) {
      now.state = reply.value;
      // What kept the background from answering is over; what a press ran into stays until the next one.
      if (now.problem === unanswered) now.problem = undefined;
    } else now.problem = unanswered = problemText(reply.problem);
    engine.again();
  };

  const seen = (look: Look): void => {
    const route = routeOf(location);
    const about = aboutOf(route);
    // The console may tell its account late, or change it under the page.
    if (`${about} ${signedInAccount(outerDocument())?.id}` !== asked) void ask();
    if (!now.state) return;
    const { state } = now;
    const facts = { ...lookFacts(look, route), ...readAlerts(look) };
    const answer = question.ask({ kind: 'aws-card', about, look: facts }, state);
    const here = isInFrame() ? state.connection && look.screen !== undefined : !worksInFrame();
    if (isInFrame()) tellOuterPages(here === true);
    if (answer) answered = look.screen?.id ?? location.href;
    // What was to be pressed on the screen before must not be read as said of this one, however long the answer takes.
    const stale = answered !== (look.screen?.id ?? location.href);
    const last = question.last?.card;
    const news = { ...now, problem: now.problem ?? untold };
    card.show(here ? withNews(last && stale ? { ...last, lines: [] } : last, news) : undefined);
    if (!state.connection) {
      spotlight.point(undefined);
      return;
    }
    report(look, { ...state, connection: state.connection });
    const elements = [...look.sights.values()].flatMap(({ element }) =>
      element ? (element.closest('[role=radiogroup]') ?? element) : [],
    );
    // On the review step nothing is pointed at before its trust policy has been compared.
    const held = answer?.mustNotCreate ?? look.screen?.id === 'role_review';
    const point = look.plan?.press ?? look.plan?.attention;
    const target = state.adopted && point && !held ? look.sights.get(point)?.element : undefined;
    spotlight.point(target);
    card.avoid(elements, [...(target ? [target] : []), ...wizardButtons(look)]);
  };

  const engine = startLooking(
    {
      view: newWizards(
        () => engine.again(),
        () => editsOf(now) !== undefined,
      ),
      labels,
      values: () => valuesOf(now),
      mayFill: (pressed) =>
        now.state?.adopted === true &&
        !now.state.otherAccount &&
        !now.state.refused &&
        (pressed || !now.state.onPress) &&
        now.state.connection !== undefined,
      seen,
    },
    signal,
  );
  again = engine.again;
  if (isInFrame()) {
    const leave = () => tellOuterPages(false);
    window.addEventListener('pagehide', leave, { signal });
    signal.addEventListener('abort', leave);
  }
  void ask();
  return ({ kind }: Notification) => {
    if (kind === 'changed') void ask();
    if (kind === 'focus-card') card.focus();
  };
}

if (mayRunHere()) runOnce('aws-iam', begin);
