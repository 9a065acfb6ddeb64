import { type CardModel, EMPTY_CARD } from '../../src/card';
import { text } from '../../src/text';
import type { Look } from '../page/look';
import { showsArchiveForm } from './archive';
import type { Course } from './course';
import { deliverCard, doneCard } from './deliver-card';
import { readForms } from './form';

/** A page on which nothing is read: two forms, or a form of another kind that looks like this one. */
const setAsideCard = (why: 'archive' | 'two_forms'): CardModel => ({
  ...EMPTY_CARD,
  title: text(`logzio_${why}_title`),
  lines: [{ tone: 'info', text: text(`logzio_${why}`) }],
});

/**
 * The card for what a look saw; undefined where the page is none of the companion's business.
 * @param collected the card for a form whose details are being collected
 */
export function cardFor(look: Look, course: Course, collected: CardModel | undefined): CardModel | undefined {
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
  if (form) return collected;
  return showsArchiveForm(look.page) ? setAsideCard('archive') : undefined;
}
