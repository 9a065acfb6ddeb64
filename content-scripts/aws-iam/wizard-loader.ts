import { routeOf } from '../../src/aws-console/console-urls';
import { send } from '../../src/send';
import type { ScreenSet } from '../page/engine/engine';
import { CONTENT } from './content-area';

type Wizard = 'create-policy' | 'create-role' | 'edit-policy';

/** What the wizards' scripts add to the extension's world on this page. Each is put there when its wizard opens. */
interface WizardWorld {
  wizards?: Partial<Record<Wizard, ScreenSet>>;
}

const world = globalThis as WizardWorld;
/** Most pages of the console are no wizard: nothing is looked for. */
const NONE: ScreenSet = { screens: [], options: CONTENT };

/** Called by a wizard's script: from now on its screens are looked for where the wizard stands. */
export const addWizard = (wizard: Wizard, view: ScreenSet): void => {
  world.wizards = { ...world.wizards, [wizard]: view };
};

function wizardAt(mayEdit: () => boolean): Wizard | undefined {
  const { at } = routeOf(location);
  if (at === 'create-policy' || at === 'create-role') return at;
  return (at === 'policy' || at === 'edit-policy') && mayEdit() ? 'edit-policy' : undefined;
}

/**
 * What is looked for at the page's address. A wizard's script is asked for when the wizard opens; until it has come, the page
 * is none of the screens.
 * @param then called when it has come
 * @param mayEdit whether the admin pressed for the policy of this page to be changed
 */
export function createWizardLoader(then: () => void, mayEdit: () => boolean): () => ScreenSet {
  let asked: Wizard | undefined;
  return () => {
    const at = wizardAt(mayEdit);
    if (!at) return NONE;
    const view = world.wizards?.[at];
    if (!view && asked !== at) {
      asked = at;
      void send<'inject-script'>({ kind: 'inject-script', script: `aws-${at}` }).then(() => {
        asked = undefined;
        // Where it was refused, the next change of the page asks again.
        if (world.wizards?.[at]) then();
      });
    }
    return view ?? NONE;
  };
}
