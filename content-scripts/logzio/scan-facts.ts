import type { LogzioLook, ShownForm } from '../../src/messages/page-facts';
import type { Look } from '../page/engine/engine';
import { planFacts } from '../page/engine/plan-summary';
import { showsArchiveForm } from './archive-page';
import type { Course } from './form-session';
import { isUnknown } from './unrecognized-page';
import { bucketOf, type RoleForm, readForms } from './current-form';

/** A form as the background takes it. `before`: the policy that the page showed for its bucket earlier. */
export const shownForm = (form: RoleForm, before: string | undefined): ShownForm => ({
  accountId: form.accountId,
  externalId: form.externalId,
  bucket: bucketOf(form),
  prefix: form.prefix?.value.trim() ?? '',
  policies: form.policies,
  ...(before === undefined ? {} : { before }),
});

/** What the card is to be about; undefined where the page is none of the companion's business. */
function subject(
  look: Look,
  { mode, state, form, saved }: Course,
  unknown: boolean,
): LogzioLook['subject'] | undefined {
  if (mode === 'done') return 'done';
  if (readForms(look.page) === 'several') return 'two_forms';
  // On other pages of the app, an ARN that was delivered long ago is not spoken of.
  if (mode === 'deliver') {
    const isSilent = state?.delivery?.delivered && !form && !saved && !look.plan?.press && !unknown;
    return isSilent ? undefined : 'deliver';
  }
  if (form) return 'collect';
  if (showsArchiveForm(look.page)) return 'archive';
  return unknown ? 'unknown' : undefined;
}

/** What a look saw, as far as the card is made from it. */
export function lookFacts(look: Look, course: Course, form: ShownForm | undefined): LogzioLook | undefined {
  const unknown = isUnknown(look, course);
  const about = course.state && subject(look, course, unknown);
  if (!about) return undefined;
  const { outcome, saved, isInPlace, doneBucket } = course;
  return {
    ...planFacts(look),
    subject: about,
    form: form ?? null,
    saved,
    failed: outcome?.result === 'failed' ? outcome.said : '',
    isInPlace,
    unknown,
    doneBucket,
  };
}
