import type { ImportProps } from './components/import';
import type { SettingsProps } from './components/settings';

/** Draws each folded part into an element, or anew with other props. */
export interface LazySections {
  settings(root: Element, props: SettingsProps): void;
  imports(root: Element, props: ImportProps): void;
}

/** What popup.js and folded.js, two bundles of one page, share. */
const shared = globalThis as { folded?: LazySections };

export const provideLazySections = (folded: LazySections): void => {
  shared.folded = folded;
};

let loading: Promise<void> | undefined;

/** What draws the folded parts, from a script of its own: most looks at the popup need none of it. */
export async function loadLazySections(): Promise<LazySections | undefined> {
  if (!shared.folded) {
    loading ??= new Promise((done) => {
      const script = document.createElement('script');
      script.src = 'folded.js';
      script.onload = () => done();
      document.head.append(script);
    });
    await loading;
  }
  return shared.folded;
}
