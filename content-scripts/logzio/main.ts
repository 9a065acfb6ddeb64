import { EMPTY_DETAILS } from '../../src/connection/connection';
import type { Values } from '../../src/guide/screen';
import type { LogzioState } from '../../src/messages';
import { send } from '../../src/send';
import { problemText, text } from '../../src/text';
import { addCard, type CardModel } from '../page/card';
import { copyToClipboard } from '../page/clipboard';
import { runOnce } from '../page/companion';
import { Page } from '../page/find';
import { indexLabels } from '../page/labels';
import { type Look, startLooking } from '../page/look';
import { addOverlay } from '../page/overlay';
import { addSpotlight } from '../page/spotlight';
import { detailsOf, type Given, nothingGiven, policySource } from './details';
import { outcomeOf, type RoleForm, readRoleForm, shownMessages } from './form';
import labelData from './labels.json';
import { collectCard, deliverCard, isComplete, refusal } from './model';
import { logzioScreens } from './screens';

const labels = indexLabels(labelData);
/** A role this young may not be assumable yet (ms). */
const YOUNG = 15_000;

runOnce('logzio', (signal, onNotification) => {
  let state: LogzioState = { region: 'us' };
  let form: RoleForm | undefined;
  let given: Given = nothingGiven('');
  let problem: string | undefined;
  let copied: string | undefined;
  let started = false;
  let deliveredTold = false;
  /** Messages that showed when the admin pressed Save: what comes after them is the answer. */
  let beforeSave: string[] | undefined;
  let outcome: 'connected' | 'failed' | undefined;

  const overlay = addOverlay(signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(
    overlay,
    {
      press: (id) => void press(id),
      input: (id, value) => {
        given =
          id === 'paste'
            ? { ...given, pasted: value, drafted: false }
            : { ...given, kmsKey: value, withoutKms: false };
        engine.again();
      },
    },
    signal,
  );

  const delivering = () => state.delivery !== undefined || state.connection?.arnDelivered === true;
  const ask = async (): Promise<void> => {
    const reply = await send<'logzio-state'>({ kind: 'logzio-state' });
    if (signal.aborted) return;
    if (reply.ok) {
      if (reply.value.delivery && !state.delivery) deliveredTold = false;
      state = reply.value;
    } else problem = problemText(reply.problem);
    engine.again();
  };

  const refused = () => (state.delivery && form ? refusal(form, state.delivery) : undefined);
  const values = (): Values => {
    const { delivery } = state;
    if (!delivery || !form || refused() !== undefined) return {};
    const { roleArn, bucket, prefix } = delivery;
    return { roleArn, bucket, ...(prefix && !form.bucket?.value ? { prefix } : {}) };
  };

  const noteDelivery = (look: Look): void => {
    const { delivery } = state;
    if (!delivery || deliveredTold || refused() !== undefined || !look.plan?.done.includes('role_arn'))
      return;
    deliveredTold = true;
    void send<'arn-delivered'>({ kind: 'arn-delivered', id: delivery.id }).then(ask);
  };
  const noteOutcome = ({ page }: Look): void => {
    if (!beforeSave || outcome === 'connected' || !state.connection) return;
    const fresh = shownMessages(page).filter((message) => !beforeSave?.includes(message));
    const said = fresh.map(outcomeOf).find(Boolean);
    if (!said) return;
    outcome = said;
    if (said === 'connected')
      void send<'logzio-connected'>({ kind: 'logzio-connected', id: state.connection.id });
  };

  const model = (look: Look): CardModel | undefined => {
    if (delivering()) {
      const why = refused();
      const seenAt = state.connection?.roleSeenAt ?? 0;
      return deliverCard(look, state, {
        ...(why ? { refused: why } : {}),
        ...(outcome ? { outcome } : {}),
        justMade: Date.now() - seenAt < YOUNG,
      });
    }
    if (!form) return undefined;
    const source = policySource(form, given);
    return collectCard(form, source, detailsOf(form, source), problem);
  };

  const seen = (look: Look): void => {
    form = readRoleForm(look.page);
    const bucket = form?.bucket?.value.trim() ?? '';
    if (bucket !== given.bucket && form) given = nothingGiven(bucket);
    noteDelivery(look);
    noteOutcome(look);
    const shown = model(look);
    if (shown && copied) shown.lines.push({ tone: 'done', text: text('card_copied', copied) });
    card.show(shown);
    const point = look.plan?.press ?? look.plan?.attention;
    spotlight.point(
      point && !refused() && outcome !== 'connected' ? look.sights.get(point)?.element : undefined,
    );
    if (shown && form)
      card.avoid([...look.sights.values()].flatMap(({ element }) => element ?? []));
  };

  const press = async (id: string): Promise<void> => {
    problem = undefined;
    copied = undefined;
    if (id === 'draft') given = { ...given, drafted: true };
    else if (id === 'without-kms') given = { ...given, withoutKms: true };
    else if (id === 'fill') engine.fillThisPage();
    else if (id === 'copy:roleArn' && state.delivery) {
      if (await copyToClipboard(state.delivery.roleArn)) copied = text('copied_roleArn');
    } else if (id === 'start' && form && !started) {
      const source = policySource(form, given);
      const details = detailsOf(form, source);
      if (!isComplete(details)) return;
      started = true;
      const reply = await send<'start'>({ kind: 'start', details, policyDrafted: source.from === 'draft' });
      started = false;
      if (!reply.ok) problem = problemText(reply.problem);
      await ask();
    }
    engine.again();
  };

  const engine = startLooking(
    {
      screens: logzioScreens({
        delivering,
        wantsPolicy: () =>
          form?.bucket !== undefined && form.bucket.value !== '' && policySource(form, given).from === 'none',
      }),
      labels,
      values,
      mayFill: () => state.delivery !== undefined && refused() === undefined,
      seen,
    },
    signal,
  );

  document.addEventListener(
    'click',
    (event) => {
      const button =
        event.isTrusted &&
        event.target instanceof Element &&
        event.target.closest('button,[role=button],input[type=submit]');
      if (!button || !state.connection?.arnDelivered || !labels.is('save', [button.textContent ?? '']))
        return;
      beforeSave = shownMessages(new Page(document, labels));
      outcome = undefined;
    },
    { capture: true, signal },
  );

  onNotification(({ kind }) => {
    if (kind === 'changed') void ask();
    if (kind !== 'read-form') return undefined;
    const read = readRoleForm(new Page(document, labels));
    if (!read) return null;
    return { details: { ...EMPTY_DETAILS, ...detailsOf(read, policySource(read, given)) } };
  });
  void ask();
});
