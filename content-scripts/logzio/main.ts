import type { Given } from '../../src/messages';
import type { Policy } from '../../src/policy/policy';
import { send } from '../../src/send';
import { problemText, text } from '../../src/text';
import { addCard } from '../page/card';
import { copyToClipboard } from '../page/clipboard';
import { runOnce } from '../page/companion';
import { Page } from '../page/find';
import { indexLabels } from '../page/labels';
import { type Look, startLooking } from '../page/look';
import { addOverlay } from '../page/overlay';
import { addSpotlight } from '../page/spotlight';
import { cardFor } from './card-for';
import { Course } from './course';
import { bucketOf, detailsOf, isComplete, nothingGiven, type PolicySource, policySource } from './details';
import { type RoleForm, readRoleForm } from './form';
import { logzioScreens } from './screens';

runOnce('logzio', async (signal) => {
  const data = await send<'logzio-data'>({ kind: 'logzio-data' });
  if (!data.ok || signal.aborted) return undefined;
  const labels = indexLabels(data.value.labels);
  /** What the admin gave on the card, by the bucket that it was given for. */
  const given = new Map<string, Given>();
  /** What the page showed, by the bucket that it was for. */
  const policies = new Map<string, Policy>();
  let problem: string | undefined;
  let copied: string | undefined;
  let starting = false;

  const givenFor = (form: RoleForm | undefined): Given =>
    given.get(bucketOf(form)) ?? nothingGiven(bucketOf(form));
  const sourceFor = (form: RoleForm): PolicySource =>
    policySource(form, givenFor(form), policies.get(bucketOf(form)));
  const newPage = () => new Page(document, labels, true);

  const ask = async (): Promise<void> => {
    const reply = await send<'logzio-state'>({ kind: 'logzio-state' });
    if (signal.aborted) return;
    if (reply.ok) {
      course.state = reply.value;
      const kept = reply.value.given;
      if (kept && !given.has(kept.bucket)) given.set(kept.bucket, kept);
    } else problem = problemText(reply.problem);
    engine.again();
  };
  const course = new Course(ask);

  const give = (change: Partial<Given>): void => {
    if (!course.form) return;
    const next = { ...givenFor(course.form), ...change };
    given.set(next.bucket, next);
    void send<'keep-given'>({ kind: 'keep-given', given: next });
  };

  const seen = (look: Look): void => {
    course.look(look);
    const { form } = course;
    if (form && 'policy' in form.policy) policies.set(bucketOf(form), form.policy.policy);
    const collected = { given: givenFor(form), source: form && sourceFor(form) };
    const shown = cardFor(look, course, collected, problem);
    if (shown && copied) shown.lines.push({ tone: 'done', text: text('card_copied', copied) });
    card.show(shown);
    const point = look.plan?.press ?? look.plan?.attention;
    const pointed = shown && point && !course.refused() && (point !== 'save' || course.isInPlace);
    const target = pointed ? look.sights.get(point)?.element : undefined;
    spotlight.point(target);
    if (shown)
      card.avoid(
        [...look.sights.values()].flatMap(({ element }) => element ?? []),
        target,
      );
  };

  const start = async (): Promise<void> => {
    const { form } = course;
    if (!form || starting) return;
    const source = sourceFor(form);
    const details = detailsOf(form, source);
    if (!isComplete(details) || source.problem) return;
    starting = true;
    const reply = await send<'start'>({ kind: 'start', details, policyDrafted: source.from === 'draft' });
    starting = false;
    if (!reply.ok) problem = problemText(reply.problem);
    await ask();
  };

  const copy = async (name: string): Promise<void> => {
    const value = course.state?.delivery?.[name as 'roleArn'];
    if (!value) return;
    if (await copyToClipboard(value)) copied = text(name === 'roleArn' ? 'copied_roleArn' : `detail_${name}`);
    else problem = text('card_copy_failed');
  };

  const press = async (id: string): Promise<void> => {
    problem = undefined;
    copied = undefined;
    if (id === 'draft') give({ drafted: true });
    else if (id === 'without-kms') give({ withoutKms: true });
    else if (id === 'again') course.fillAgain();
    else if (id === 'start') await start();
    else if (id.startsWith('copy:')) await copy(id.slice('copy:'.length));
    if (id === 'fill' || id === 'again') engine.fillThisPage();
    engine.again();
  };

  const input = (id: string, value: string): void => {
    if (id.startsWith('paste:')) give({ pasted: value, drafted: false });
    else give({ kmsKey: value, withoutKms: false });
    engine.again();
  };

  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(overlay, { press: (id) => void press(id), input }, signal);
  const engine = startLooking(
    {
      screens: logzioScreens({
        modeOn: (page) => course.modeOn(page),
        wantsPolicy: (form) => bucketOf(form) !== '' && sourceFor(form).from === 'none',
      }),
      labels,
      wholeDocument: true,
      values: () => course.values(),
      mayFill: () => course.mayFill(),
      seen,
    },
    signal,
  );

  const noteSave = ({ isTrusted, target }: Event): void => {
    const button = isTrusted && target instanceof Element && target.closest('button,[role=button],input');
    if (button) course.pressed(button, newPage());
  };
  document.addEventListener('click', noteSave, { capture: true, signal });
  // What became of the connection meanwhile, in AWS or in the popup, shows when the admin comes back.
  document.addEventListener('visibilitychange', () => document.hidden || void ask(), { signal });

  void ask();
  return ({ kind }) => {
    if (kind === 'changed') void ask();
    if (kind !== 'read-form') return undefined;
    const form = readRoleForm(newPage());
    return form && { details: detailsOf(form, sourceFor(form)) };
  };
});
