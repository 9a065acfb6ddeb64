import type { CardModel } from '../../src/card-model';
import type { ShownForm } from '../../src/messages/page-facts';
import type { GivenChange } from '../../src/messages/requests';
import { send } from '../../src/send';
import { addCard } from '../page/ui/card';
import { copyToClipboard } from '../page/act/clipboard';
import { runOnce } from '../page/run-once';
import { Page } from '../page/find/page-snapshot';
import { indexLabels } from '../page/find/labels';
import { type Look, startLooking } from '../page/engine/engine';
import { type News, withNews } from '../page/ui/card-feedback';
import { addOverlay } from '../page/ui/overlay';
import { newQuestion } from '../page/latest-request';
import { askReport } from '../page/report/request-report';
import { addSpotlight } from '../page/ui/spotlight';
import { problemText, text } from '../page/ui/i18n';
import { Course } from './form-session';
import { bucketOf, type RoleForm, readForms, readRoleForm } from './current-form';
import { bringFormReader, formReader } from './form-reader-loader';
import { logzioScreens } from './screens';
import { lookFacts, shownForm } from './scan-facts';

runOnce('logzio', async (signal) => {
  const data = await send<'logzio-data'>({ kind: 'logzio-data' });
  if (!data.ok || signal.aborted) return undefined;
  const labels = indexLabels(data.value.labels);
  /** The policy that the page showed, by the bucket that it was for. */
  const policies = new Map<string, string>();
  let news: News = {};
  let starting = false;

  const newPage = () => new Page(document, labels);

  const ask = async (): Promise<void> => {
    const reply = await send<'logzio-state'>({ kind: 'logzio-state' });
    if (signal.aborted) return;
    if (reply.ok) course.state = reply.value;
    else news.problem = problemText(reply.problem);
    engine.again();
  };
  const course = new Course(ask);

  const shown = (form: RoleForm): ShownForm => shownForm(form, policies.get(bucketOf(form)));
  const question = newQuestion<'logzio-card'>((failed) => {
    if (failed) news.problem = problemText(failed);
    engine.again();
  });
  /** The card for what a look saw. Until its answer is there, the one before stands, as long as there is a form. */
  const cardOn = (look: Look): CardModel | undefined => {
    const { form, state } = course;
    const facts = lookFacts(look, course, form && shown(form));
    if (!facts) {
      question.forget();
      return undefined;
    }
    const policy = question.ask({ kind: 'logzio-card', look: facts }, state)?.shownPolicy;
    if (form && policy !== undefined) policies.set(bucketOf(form), policy);
    return question.last?.card;
  };

  const give = (bucket: string, given: GivenChange): void => {
    void send<'give'>({ kind: 'give', bucket, given });
    question.again();
    engine.again();
  };

  const seen = (look: Look): void => {
    if (readForms(look.page) === 'unread') void bringFormReader().then(() => formReader() && engine.again());
    course.look(look);
    const shown = withNews(cardOn(look), news);
    card.show(shown);
    const point = look.plan?.press ?? look.plan?.attention;
    const pointed = shown && point && !course.refused && (point !== 'save' || course.isInPlace);
    const target = pointed ? look.sights.get(point)?.element : undefined;
    spotlight.point(target);
    if (shown)
      card.avoid(
        [...look.sights.values()].flatMap(({ element }) => element ?? []),
        [target, look.sights.get('save')?.element].flatMap((element) => element ?? []),
      );
  };

  const start = async (reuse?: string): Promise<void> => {
    const { form } = course;
    if (!form || starting) return;
    starting = true;
    const reply = await send<'start'>({ kind: 'start', form: shown(form), ...(reuse && { reuse }) });
    starting = false;
    if (!reply.ok) news.problem = problemText(reply.problem);
    await ask();
  };

  const copy = async (name: string): Promise<void> => {
    const { delivery, connection } = course.state ?? {};
    const values = { ...connection, ...delivery };
    const value = name === 'log' ? question.last?.card?.logText : values[name as 'roleArn'];
    if (!value) return;
    if (await copyToClipboard(value))
      news.copied = text(/^(roleArn|log)$/.test(name) ? `copied_${name}` : `detail_${name}`);
    else news.problem = text('card_copy_failed');
  };

  /** **Report this page**: none of the connection's values stands in it. */
  const report = async (): Promise<void> => {
    const { state } = course;
    const values = [...Object.values(state?.delivery ?? {}), ...Object.values(state?.connection ?? {})];
    news = await askReport(values, data.value.labels, () =>
      send<'form-part'>({ kind: 'form-part', part: 'report' }),
    );
  };

  const press = async (id: string): Promise<void> => {
    news = {};
    if (id === 'draft') give(bucketOf(course.form), { drafted: true });
    else if (id === 'without-kms') give(bucketOf(course.form), { withoutKms: true });
    else if (id === 'report') await report();
    else if (id === 'again') course.fillAgain();
    else if (id.startsWith('start')) await start(id.slice(6));
    else if (id.startsWith('put-back:')) await engine.putBack(id.slice('put-back:'.length));
    else if (id === 'copy-log') await copy('log');
    else if (id.startsWith('copy:')) await copy(id.slice('copy:'.length));
    if (id === 'fill' || id === 'again') engine.fillThisPage();
    engine.again();
  };

  const input = (id: string, value: string): void => {
    const [what, bucket = ''] = id.split(':');
    news = {};
    give(bucket, what === 'paste' ? { pasted: value, drafted: false } : { kmsKey: value, withoutKms: false });
  };

  const screens = logzioScreens({
    modeOn: (page) => course.modeOn(page),
    wantsPolicy: () => question.last?.wantsPolicy === true,
  });
  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const card = addCard(overlay, { press: (id) => void press(id), input }, signal);
  const engine = startLooking(
    {
      view: () => ({ screens }),
      labels,
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
  return async ({ kind }) => {
    if (kind === 'changed') void ask();
    if (kind === 'focus-card') card.focus();
    if (kind !== 'read-form') return undefined;
    if (readForms(newPage()) === 'unread') await bringFormReader();
    const form = readRoleForm(newPage());
    return form && (shown(form) satisfies ShownForm);
  };
});
