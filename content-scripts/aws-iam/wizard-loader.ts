import { routeOf } from '../../src/aws-console/console-urls';
import { send } from '../../src/send';
import type { ScreenSet } from '../page/engine/engine';
import { CONTENT } from './content-area';

/** What is filled in, by where it stands or by what the admin pressed for. */
export type Wizard = 'create-policy' | 'create-role' | 'edit-policy' | 'correct-trust' | 'attach-policy';

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

function wizardAt(requested: () => Wizard | undefined): Wizard | undefined {
  const { at } = routeOf(location);
  return at === 'create-policy' || at === 'create-role' ? at : requested();
}

/**
 * What is looked for at the page's address. A wizard's script is asked for when the wizard opens; until it has come, the page
 * is none of the screens.
 * @param then called when it has come
 * @param requested what the admin pressed for to be changed, on the page of that very policy or role
 */
export function createWizardLoader(then: () => void, requested: () => Wizard | undefined): () => ScreenSet {
  let asked: Wizard | undefined;
  return () => {
    const at = wizardAt(requested);
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
