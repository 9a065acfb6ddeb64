import type { Creation } from '../../../src/guide/screen';
import type { PageScreen } from '../../page/engine/engine';
import { descriptionContains, firstAfter, lastBefore, named, nth, onlyOne } from '../../page/find/cues';
import { isOrdinaryTextField, primaryWizardButton } from './common';

/**
 * The last step of either wizard, as far as both have it: name, description and the button that creates.
 * @param limit how long the name may be, as its field says in any language
 */
export function namingSteps(
  kind: Creation['kind'],
  limit: RegExp,
): Required<Pick<PageScreen, 'creates' | 'steps'>> {
  const [name, button] = [`${kind}_name`, `create_${kind}`] as const;
  return {
    creates: { kind, name, button },
    steps: [
      {
        kind: 'fill',
        id: name,
        valueName: `${kind}Name`,
        locator: {
          control: 'text',
          allowedLabels: [`${kind}Name`],
          isCandidate: isOrdinaryTextField,
          cues: [
            named(`${kind}Name`),
            nth('text', 0),
            lastBefore('text', 'textarea'),
            descriptionContains(limit),
          ],
        },
      },
      {
        kind: 'fill',
        id: `${kind}_description`,
        valueName: `${kind}Description`,
        optional: true,
        locator: {
          control: 'textarea',
          allowedLabels: ['description'],
          isCandidate: isOrdinaryTextField,
          cues: [
            named('description'),
            firstAfter('textarea', name),
            onlyOne('textarea'),
            descriptionContains(/\b1,?000\b/),
          ],
        },
      },
      {
        kind: 'press',
        id: button,
        locator: primaryWizardButton(kind === 'policy' ? 'createPolicy' : 'createRole'),
      },
    ],
  };
}
