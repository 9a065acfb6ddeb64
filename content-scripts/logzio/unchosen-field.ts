import type { StepId } from '../../src/message-key';
import type { CustomLocator } from '../page/find/locator';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { inPageChrome, isVisible } from '../page/find/visibility';
import { keysOfField } from './reader/read-fields';

/** What stands in a list to choose from while nothing is chosen. */
const NOTHING = /^$|^(please )?(select|choose|pick)\b|^[-–—.…\s]+$/i;

/**
 * The one field of the form, by the key of its label, in which the admin has yet to choose. Only where that is certain: a list of
 * the browser's own, or a button that says so. What else a page makes of lists does not tell.
 */
export const unchosenField = (
  label: 'region' | 'logType',
  isInForm: (field: Element, page: PageSnapshot) => boolean,
): CustomLocator => ({
  locate(_step, page) {
    const [element, ...others] = page
      .query('select', 'button[aria-haspopup=listbox]')
      .filter(
        (field) =>
          isInForm(field, page) &&
          keysOfField(page, field).has(label) &&
          !inPageChrome(field) &&
          isVisible(field, page.layout),
      ) as HTMLSelectElement[];
    const chosen = element?.selectedOptions?.[0];
    const said = chosen?.text ?? element?.textContent ?? '';
    const isOpen =
      element && others.length === 0 && (chosen ? chosen.value === '' : true) && NOTHING.test(said.trim());
    return isOpen
      ? { element, state: { state: 'found', value: '', writable: false } }
      : { state: { state: 'missing' } };
  },
});

/** The fields that a form may ask for besides, and the steps that point at them. */
export const CHOICES = [
  { step: 'region', label: 'region' },
  { step: 'log_type', label: 'logType' },
] as const satisfies { step: StepId; label: string }[];
