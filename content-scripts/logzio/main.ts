import type { CardModel } from '../../src/card-model';
import type { FormSnapshot } from '../../src/messages/page-facts';
import type { CardInputChange } from '../../src/messages/requests';
import { send } from '../../src/send';
import { copyToClipboard } from '../page/act/clipboard';
import { addCompanionUi } from '../page/companion-ui';
import { type Scan, startEngine } from '../page/engine/engine';
import { lastButton } from '../page/engine/last-button';
import { pointedElement } from '../page/engine/pointed-element';
import { PageSnapshot } from '../page/find/page-snapshot';
import { createLatestRequest } from '../page/latest-request';
import { oneAtATime } from '../page/one-at-a-time';
import { mayPass, RETRY_MS } from '../page/passing-problem';
import { requestReport } from '../page/request-report';
import { runOnce } from '../page/run-once';
import { type CardFeedback, withFeedback } from '../page/ui/card-feedback';
import { problemText, text } from '../page/ui/i18n';
import { readForms, readRoleForm } from './current-form';
import { formFields } from './form-fields';
import { formReader, loadFormReader } from './form-reader-loader';
import { FormSession } from './form-session';
import { bucketOf, type RoleForm } from './role-form';
import { formSnapshot, scanFacts } from './scan-facts';
import { logzioScreens } from './screens';

/** The height of Logz.io's own navigation bar at most, with some air below it. */
const NAVIGATION_PX = 64;

runOnce('logzio', async (signal) => {
  const requestState = oneAtATime(fetchState);
  const ui = await addCompanionUi(
    {
      press: onCardAction,
      input: onInput,
      onStateChanged: requestState,
      onStateLost: () => forget(),
      onSightChanged: () => engine.rescan(),
      topEdge: NAVIGATION_PX,
      side: 'end',
    },
    signal,
  );
  if (!ui) return undefined;
  /** The policy that the page showed, by the bucket that it was for. */
  const policies = new Map<string, string>();
  let feedback: CardFeedback = {};
  /** Why the background did not answer last, in words. */
  let unanswered: string | undefined;
  /** The form as the last scan saw it. */
  let formSeen = '';
  let starting = false;
  /** Counts how often the page went into a cache: an answer to what was asked before is none any more. */
  let visit = 0;
  /** The next second of a countdown. */
  let tick: ReturnType<typeof setTimeout> | undefined;

  const takeSnapshot = () => new PageSnapshot(document, ui.labels);

  /** Nothing that was known counts any more. */
  const forget = (): void => {
    session.state = undefined;
    visit += 1;
    cardRequest.reset();
    ui.clear();
  };

  async function fetchState(): Promise<void> {
    const askedOn = visit;
    const reply = await send<'logzio-state'>({ kind: 'logzio-state' });
    if (signal.aborted || askedOn !== visit) return;
    if (reply.ok) session.state = reply.value;
    else if (mayPass(reply.problem)) setTimeout(() => signal.aborted || void requestState(), RETRY_MS);
    unanswered = reply.ok ? undefined : problemText(reply.problem);
    engine.rescan();
  }
  const session = new FormSession(requestState);

  const snapshotOf = (form: RoleForm): FormSnapshot => formSnapshot(form, policies.get(bucketOf(form)));
  const cardRequest = createLatestRequest<'get-logzio-card'>((failed) => {
    unanswered = failed && problemText(failed);
    engine.rescan();
  });
  /** The card for what a scan saw. Until its answer is there, the one before stands, as long as there is a form. */
  const cardOn = (scan: Scan): CardModel | undefined => {
    const { form, state } = session;
    const facts = scanFacts(scan, session, form && snapshotOf(form));
    // What a press ran into was said of the form as it stood then.
    const formNow = JSON.stringify(facts?.form ?? null);
    if (formNow !== formSeen) delete feedback.problem;
    formSeen = formNow;
    clearTimeout(tick);
    if (facts?.secondsToWait) tick = setTimeout(() => signal.aborted || engine.rescan(), 1000);
    if (!facts) {
      cardRequest.reset();
      return undefined;
    }
    const policy = cardRequest.send({ kind: 'get-logzio-card', facts }, state)?.shownPolicy;
    if (form && policy !== undefined) policies.set(bucketOf(form), policy);
    return cardRequest.lastAnswer?.card;
  };

  const saveInput = (bucket: string, given: CardInputChange): void => {
    void send<'save-card-input'>({ kind: 'save-card-input', bucket, input: given });
    cardRequest.invalidate();
    engine.rescan();
  };

  const onScan = (scan: Scan): void => {
    if (readForms(scan.page) === 'unread') void loadFormReader().then(() => formReader() && engine.rescan());
    session.onScan(scan);
    const shown = withFeedback(cardOn(scan), { ...feedback, problem: feedback.problem ?? unanswered });
    const reading = session.mode === 'read' ? session.form : undefined;
    // A form without its bucket waits for that before all else.
    const awaited = reading && bucketOf(reading) === '' ? reading.bucket : undefined;
    const isHeld = session.refused || cardRequest.lastAnswer?.isPressHeld;
    const target = shown && !isHeld ? (pointedElement(scan) ?? awaited) : undefined;
    ui.show(scan, shown, target, [lastButton(scan)], reading && formFields(reading));
  };

  const start = async (offer: string, how: { reuse?: string; takesChanges?: true }): Promise<void> => {
    const { form } = session;
    if (!form || starting) return;
    starting = true;
    const reply = await send<'start'>({ kind: 'start', form: snapshotOf(form), offer, ...how });
    starting = false;
    if (!reply.ok) {
      feedback.problem = problemText(reply.problem);
      cardRequest.invalidate();
    }
    await requestState();
  };

  const chooseIds = async (of: string): Promise<void> => {
    const reply = await send<'choose-ids'>({ kind: 'choose-ids', of: of || null });
    if (!reply.ok) feedback.problem = problemText(reply.problem);
    await requestState();
  };

  const copy = async (
    name: 'log' | 'roleArn' | 'externalId' | 'bucket' | 'prefix',
    logText = '',
  ): Promise<void> => {
    const { delivery, connection } = session.state ?? {};
    const values = { ...connection, ...delivery };
    const value = name === 'log' ? logText : values[name as 'roleArn'];
    if (!value) return;
    if (await copyToClipboard(value))
      feedback.copied = text(name === 'roleArn' || name === 'log' ? `copied_${name}` : `detail_${name}`);
    else feedback.problem = text('card_copy_failed');
  };

  /** **Check the role in AWS** */
  const openRole = async (): Promise<void> => {
    const { delivery } = session.state ?? {};
    const reply = delivery && (await send<'open-role'>({ kind: 'open-role', id: delivery.id }));
    if (reply?.ok === false) feedback.problem = problemText(reply.problem);
  };

  /** **Report this page**: none of the connection's values stands in it. */
  const report = async (): Promise<void> => {
    const { state } = session;
    const values = [...Object.values(state?.delivery ?? {}), ...Object.values(state?.connection ?? {})];
    feedback = await requestReport(values, 'logzio-report');
  };

  /** @param card as it stood when it was pressed */
  async function onCardAction(id: string, { offer, logText }: CardModel): Promise<void> {
    feedback = {};
    if (id === 'draft') saveInput(bucketOf(session.form), { drafted: true });
    else if (id === 'without-kms') saveInput(bucketOf(session.form), { withoutKms: true });
    else if (id === 'report') await report();
    else if (id === 'open-role') await openRole();
    else if (id === 'again') session.fillAgain();
    else if (id === 'use-form') await start(offer ?? '', { takesChanges: true });
    else if (id === 'start') await start(offer ?? '', {});
    else if (id.startsWith('start:')) await start(offer ?? '', { reuse: id.slice('start:'.length) });
    else if (id.startsWith('ids:')) await chooseIds(id.slice('ids:'.length));
    else if (id.startsWith('put-back:')) await engine.undo(id.slice('put-back:'.length));
    else if (id === 'copy-log') await copy('log', logText);
    else if (id.startsWith('copy:')) await copy(id.slice('copy:'.length) as 'roleArn');
    if (id === 'fill' || id === 'again') engine.fillThisPage();
    engine.rescan();
  }

  function onInput(id: string, value: string): void {
    const [what, bucket = ''] = id.split(':');
    feedback = {};
    saveInput(
      bucket,
      what === 'paste' ? { pasted: value, drafted: false } : { kmsKey: value, withoutKms: false },
    );
  }

  const screens = logzioScreens({
    modeOn: (page) => session.modeOn(page),
    wantsPolicy: () => cardRequest.lastAnswer?.wantsPolicy === true,
    isTested: () => session.tested,
    wantedFlow: () => session.state?.delivery?.flow ?? 's3-logs',
  });
  const engine = startEngine(
    {
      screens: () => ({ screens }),
      labels: ui.labels,
      values: () => session.values(),
      mayFill: () => session.mayFill() && ui.isCardShown(),
      onScan,
    },
    signal,
  );

  const noteSave = ({ isTrusted, target }: Event): void => {
    const button = isTrusted && target instanceof Element && target.closest('button,[role=button],input');
    if (button) session.pressed(button, takeSnapshot());
  };
  document.addEventListener('click', noteSave, { capture: true, signal });

  void requestState();
  return async (notification) => {
    ui.onNotification(notification);
    if (notification.kind !== 'read-form') return undefined;
    if (readForms(takeSnapshot()) === 'unread') await loadFormReader();
    const form = readRoleForm(takeSnapshot());
    return form && (snapshotOf(form) satisfies FormSnapshot);
  };
});
