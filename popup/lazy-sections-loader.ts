import type { ImportProps } from './components/import';
import type { SettingsProps } from './components/settings';

/** Renders each lazy section into an element, or again with other props. */
export interface LazySections {
  settings(root: Element, props: SettingsProps): void;
  imports(root: Element, props: ImportProps): void;
}

/** What popup.js and lazy-sections.js, two bundles of one page, share. */
const shared = globalThis as { sections?: LazySections };

export const provideLazySections = (sections: LazySections): void => {
  shared.sections = sections;
};

let loading: Promise<void> | undefined;

/** Loads what renders the lazy sections from a script of its own: the popup is mostly opened without them. */
export async function loadLazySections(): Promise<LazySections | undefined> {
  if (!shared.sections) {
    loading ??= new Promise((done) => {
      const script = document.createElement('script');
      script.src = 'lazy-sections.js';
      script.onload = () => done();
      document.head.append(script);
    });
    await loading;
  }
  return shared.sections;
}
