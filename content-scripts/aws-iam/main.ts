import { type Route, routeOf } from '../../src/aws-console/console-urls';
import type { Task, Values } from '../../src/guide/screen';
import type { Notification } from '../../src/messages/responses';
import { send } from '../../src/send';
import { addCompanionUi } from '../page/companion-ui';
import { type Scan, startEngine } from '../page/engine/engine';
import { createLatestRequest } from '../page/latest-request';
import { oneAtATime } from '../page/one-at-a-time';
import { mayPass, RETRY_MS } from '../page/passing-problem';
import { runOnce } from '../page/run-once';
import { withFeedback } from '../page/ui/card-feedback';
import { problemText } from '../page/ui/i18n';
import { createAlertReader } from './alerts';
import { onCardAction } from './card-actions';
import { createEventReporter } from './event-reporter';
import { readFirstPage } from './first-page';
import {
  createWorkReporter,
  followFrames,
  isAllowedFrame,
  isFrameVisible,
  isInFrame,
  outerDocument,
} from './frames';
import type { PageState } from './page-state';
import { pointTarget } from './point-target';
import { requestedCorrection, requestedEdit, requestedWizard } from './requested-edit';
import { scanFacts } from './scan-facts';
import { signedInAccount } from './session';
import { watchFollowedLinks } from './watch-followed-links';
import { wizardButtons } from './wizard-buttons';
import { createWizardLoader } from './wizard-loader';

/** The height of the console's own navigation bar, with some air below it. */
const NAVIGATION_PX = 64;

/** No name in IAM is longer. */
const MAX_NAME = 128;

/** The role or policy that a page is about: its connection leads there. */
const entityNameOf = (route: Route): string => {
  const name = 'name' in route ? route.name : 'arn' in route ? (route.arn.split('/').at(-1) ?? '') : '';
  return name.length > MAX_NAME ? '' : name;
};

function valuesOf(now: PageState): Values {
  const { state, selectUnconfirmedPolicy } = now;
  const connection = state?.connection;
  if (!connection) return {};
  const { accountId, externalId, policy, policyName, policyDescription, roleName, roleDescription } =
    connection;
  const attached = connection.policySeenAt || selectUnconfirmedPolicy ? { attachedPolicy: policyName } : {};
  return {
    accountId,
    externalId,
    policy,
    policyName,
    policyDescription,
    roleName,
    roleDescription,
    ...attached,
    ...requestedEdit(connection, routeOf(location))?.values,
    ...requestedCorrection(state, routeOf(location))?.values,
  };
}

async function start(signal: AbortSignal) {
  const firstPage = isInFrame() ? undefined : readFirstPage();
  watchFollowedLinks(signal);
  const requestState = oneAtATime(fetchState);
  const ask = () => {
    void requestState();
    void frames?.ask();
  };
  const ui = await addCompanionUi(
    {
      press: (id, shown) => void onCardAction(id, shown, question.lastAnswer, now, engine, requestState),
      onStateChanged: ask,
      onStateLost: () => forget(),
      onSightChanged: () => engine.rescan(),
      topEdge: NAVIGATION_PX,
      side: 'start',
    },
    signal,
  );
  if (!ui) return undefined;
  const now: PageState = {
    state: undefined,
    problem: undefined,
    copied: undefined,
    report: undefined,
    selectUnconfirmedPolicy: false,
  };
  let requestedFor = '';
  /** Counts how often the page went into a cache: an answer to what was asked before is none any more. */
  let visit = 0;
  /** The screen that the newest answer is about, or the address of a page that is none. */
  let answeredFor = '';
  /** The screen in front, or the address of a page that is none: presses are made on it. */
  let pressedOn = '';
  /** Why the last question to the background had no answer, in words. */
  let requestError = '';
  /** Why a fact that the page shows could not be kept yet, in words. */
  let eventError: string | undefined;
  const question = createLatestRequest<'get-aws-card'>(() => engine.rescan());
  const report = createEventReporter((kept) => {
    eventError = kept && problemText(kept);
    void requestState();
  });
  const readAlerts = createAlertReader(signal);
  const reportWork = isInFrame() ? createWorkReporter() : undefined;
  const frames = reportWork ? undefined : followFrames(() => engine.rescan(), signal);

  /** Nothing that was known counts any more: what is still to be filled, card and ring go with it. */
  const forget = (): void => {
    now.state = undefined;
    now.selectUnconfirmedPolicy = false;
    visit += 1;
    question.reset();
    engine.cancelFill();
    ui.clear();
    reportWork?.(false);
  };

  /** Asks the background anew. Its answer is looked at before anything is filled. */
  async function fetchState(): Promise<void> {
    const about = entityNameOf(routeOf(location));
    const account = signedInAccount(outerDocument());
    requestedFor = `${about} ${account?.id}`;
    const askedOn = visit;
    const reply = await send<'aws-state'>({
      kind: 'aws-state',
      account,
      about,
      ...(firstPage && { firstPage }),
    });
    if (signal.aborted || askedOn !== visit) return;
    if (reply.ok) {
      // What kept the background from answering is over; what a press ran into stays until something changed.
      const hasChanged = JSON.stringify(reply.value) !== JSON.stringify(now.state);
      if (hasChanged || now.problem === requestError) now.problem = undefined;
      if (reply.value.connection || reply.value.invalidDetails) now.state = reply.value;
      else forget();
    } else {
      now.problem = requestError = problemText(reply.problem);
      if (mayPass(reply.problem)) setTimeout(() => signal.aborted || void requestState(), RETRY_MS);
      else forget();
    }
    engine.rescan();
  }

  /** The task of the screen in front. */
  let task: Task | undefined;
  /** Whether the card of this task is there, about the very values that are filled in: it says what the policy allows. */
  const isCardReady = (): boolean => {
    const { lastAnswer: last } = question;
    return last?.task === task && last?.card?.connection?.digest === now.state?.connection?.digest;
  };

  const onScan = (scan: Scan): void => {
    const route = routeOf(location);
    const about = entityNameOf(route);
    const seen = scan.screen?.id ?? location.href;
    // What a press ran into was said of the screen that it was made on.
    if (seen !== pressedOn && now.problem !== requestError) now.problem = undefined;
    pressedOn = seen;
    task = scan.screen?.task;
    // The console may tell its account late, or change it under the page.
    if (`${about} ${signedInAccount(outerDocument())?.id}` !== requestedFor) void requestState();
    if (!now.state) return;
    const { state } = now;
    const facts = { ...scanFacts(scan, route), ...readAlerts(scan) };
    const answer = question.send({ kind: 'get-aws-card', about, facts }, state);
    const here = frames ? !frames.companionWorks() : state.connection && scan.screen !== undefined;
    reportWork?.(here === true);
    if (answer) answeredFor = seen;
    // What was to be pressed on the screen before must not be read as said of this one, however long the answer takes.
    const stale = answeredFor !== seen;
    const last = question.lastAnswer?.card;
    const news = { ...now, problem: now.problem ?? eventError };
    const model = here ? withFeedback(last && stale ? { ...last, lines: [] } : last, news) : undefined;
    const isPressHeld = facts.press !== (scan.plan?.press ?? '');
    const target = state.connection && !isPressHeld ? pointTarget(scan, state, answer) : undefined;
    ui.show(scan, model, target, wizardButtons(scan));
    if (state.connection) report(scan, { ...state, connection: state.connection });
  };

  const engine = startEngine(
    {
      screens: createWizardLoader(
        () => engine.rescan(),
        () => requestedWizard(now.state, routeOf(location)),
      ),
      labels: ui.labels,
      values: () => valuesOf(now),
      mayFill: (pressed) =>
        isCardReady() &&
        now.state?.adopted === true &&
        !now.state.otherAccount &&
        !now.state.accountProblem &&
        (pressed || !now.state.fillOnRequest) &&
        now.state.connection !== undefined &&
        ui.isCardShown() &&
        isFrameVisible(),
      onScan,
    },
    signal,
  );
  signal.addEventListener('abort', () => reportWork?.(false));
  ask();
  return (notification: Notification) => {
    if (notification.kind === 'frames-changed') void frames?.ask();
    ui.onNotification(notification);
  };
}

if (isAllowedFrame()) runOnce('aws-iam', start);
