import { secondsToWait } from '../../src/logzio/role-wait';
import type { FormSnapshot, LogzioPageFacts } from '../../src/messages/page-facts';
import type { Scan } from '../page/engine/engine';
import { planSummary } from '../page/engine/plan-summary';
import { readForms } from './current-form';
import type { FormSession } from './form-session';
import { bucketOf, type RoleForm } from './role-form';
import { isUnrecognized } from './unrecognized-page';

/** A form as the background takes it. `before`: the policy that the page showed for its bucket earlier. */
export const formSnapshot = (form: RoleForm, earlier: string | undefined): FormSnapshot => ({
  flow: form.flow,
  accountId: form.accountId,
  externalId: form.externalId,
  bucket: bucketOf(form),
  prefix: form.prefix?.value.trim() ?? '',
  policies: form.policies.map(({ text, insideForm }) => ({ text, insideForm })),
  ...(earlier === undefined ? {} : { earlier }),
});

/** What the card is to be about; undefined where the page is none of the companion's business. */
function cardTopic(
  scan: Scan,
  { mode, state, form, saved }: FormSession,
  unknown: boolean,
): LogzioPageFacts['cardTopic'] | undefined {
  if (mode === 'connected') return 'connected';
  if (readForms(scan.page) === 'several') return 'two_forms';
  // On other pages of the app, an ARN that was delivered long ago is not spoken of.
  if (mode === 'fill') {
    const isSilent = state?.delivery?.delivered && !form && !saved && !scan.plan?.press && !unknown;
    return isSilent ? undefined : 'fill';
  }
  if (form) return 'read';
  if (mode === 'lead') return 'lead';
  if (unknown) return 'unknown';
  // A press is pointed at while no form is open. Who has begun a connection here knows the way.
  return scan.plan?.press && !state?.connection ? 'unopened' : undefined;
}

/** What a scan saw, as far as the card is made from it. */
export function scanFacts(
  scan: Scan,
  course: FormSession,
  form: FormSnapshot | undefined,
): LogzioPageFacts | undefined {
  const unrecognized = isUnrecognized(scan, course);
  const about = course.state && cardTopic(scan, course, unrecognized);
  if (!about) return undefined;
  const { outcome, outcomeAt, saved, arnIsInForm, connected } = course;
  const hasFailed = outcome?.result === 'failed';
  return {
    ...planSummary(scan),
    cardTopic: about,
    form: form ?? null,
    saved,
    failureText: hasFailed ? outcome.said : '',
    failedAt: hasFailed ? outcomeAt : 0,
    secondsToWait: arnIsInForm ? secondsToWait(course.state?.delivery?.roleSeenAt, hasFailed) : 0,
    arnIsInForm,
    unrecognized,
    connected,
  };
}
