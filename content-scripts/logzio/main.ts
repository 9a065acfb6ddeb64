import type { FormAnswer, ShownForm } from '../../src/messages';
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
import { newCollecting } from './collect';
import { Course } from './course';
import { bucketOf, readRoleForm } from './form';
import { logzioScreens } from './screens';

runOnce('logzio', async (signal) => {
  const data = await send<'logzio-data'>({ kind: 'logzio-data' });
  if (!data.ok || signal.aborted) return undefined;
  const labels = indexLabels(data.value.labels);
  /** What the background made of the form in front. */
  let collected: FormAnswer | undefined;
  let problem: string | undefined;
  let copied: string | undefined;
  let starting = false;

  const newPage = () => new Page(document, labels, true);

  const ask = async (): Promise<void> => {
    const reply = await send<'logzio-state'>({ kind: 'logzio-state' });
    if (signal.aborted) return;
    if (reply.ok) course.state = reply.value;
    else problem = problemText(reply.problem);
    engine.again();
  };
  const course = new Course(ask);

  const collecting = newCollecting((failed) => {
    if (failed) problem = problemText(failed);
    engine.again();
  });

  const seen = (look: Look): void => {
    course.look(look);
    const { form } = course;
    if (form) collected = collecting.look(form, course.state);
    else {
      collected = undefined;
      collecting.forget();
    }
    const shown = cardFor(look, course, collected?.card);
    if (shown && problem) shown.lines.push({ tone: 'stop', text: problem });
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
    starting = true;
    const reply = await send<'start'>({ kind: 'start', form: collecting.shown(form) });
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
    if (id === 'draft') collecting.give(bucketOf(course.form), { drafted: true });
    else if (id === 'without-kms') collecting.give(bucketOf(course.form), { withoutKms: true });
    else if (id === 'again') course.fillAgain();
    else if (id === 'start') await start();
    else if (id.startsWith('copy:')) await copy(id.slice('copy:'.length));
    if (id === 'fill' || id === 'again') engine.fillThisPage();
    engine.again();
  };

  const input = (id: string, value: string): void => {
    const [what, bucket = ''] = id.split(':');
    problem = undefined;
    collecting.give(
      bucket,
      what === 'paste' ? { pasted: value, drafted: false } : { kmsKey: value, withoutKms: false },
    );
  };

  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(overlay, { press: (id) => void press(id), input }, signal);
  const engine = startLooking(
    {
      screens: logzioScreens({
        modeOn: (page) => course.modeOn(page),
        wantsPolicy: () => collected?.wantsPolicy === true,
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
    return form && (collecting.shown(form) satisfies ShownForm);
  };
});
