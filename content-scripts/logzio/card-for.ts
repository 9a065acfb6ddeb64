import type { Given } from '../../src/messages';
import type { CardModel } from '../page/card';
import type { Look } from '../page/look';
import { showsArchiveForm } from './archive';
import { collectCard, setAsideCard } from './collect-card';
import type { Course } from './course';
import { deliverCard, doneCard } from './deliver-card';
import { detailsOf, type PolicySource } from './details';
import { readForms } from './form';

/** The card for what a look saw; undefined where the page is none of the companion's business. */
export function cardFor(
  look: Look,
  course: Course,
  { given, source }: { given: Given; source: PolicySource | undefined },
  problem?: string,
): CardModel | undefined {
  const { state, form, outcome, saved } = course;
  if (!state) return undefined;
  const mode = course.mode;
  if (mode === 'done') return doneCard(course.doneBucket);
  if (readForms(look.page) === 'several') return setAsideCard('two_forms');
  if (mode === 'deliver' && state.delivery) {
    const { delivery } = state;
    // On other pages of the app, an ARN that was delivered long ago is not spoken of.
    if (delivery.delivered && !form && !saved && !look.plan?.press) return undefined;
    const refused = course.refused();
    return deliverCard({
      look,
      delivery,
      refused,
      outcome,
      saved,
      hasForm: form !== undefined,
      isInPlace: course.isInPlace,
    });
  }
  if (!form || !source) return showsArchiveForm(look.page) ? setAsideCard('archive') : undefined;
  const details = detailsOf(form, source);
  return collectCard({ form, source, details, given, state, ...(problem ? { problem } : {}) });
}
