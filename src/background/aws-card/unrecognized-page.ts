import type { LedScene } from './card-context';

/** Whether the page stands where a screen of ours should be, or where nothing is known at all, and none is recognised. */
export const isUnknown = ({ look, state }: LedScene): boolean =>
  state.adopted && !look.screen && look.settled && /^(create-|other)/.test(look.at);

/** Whether the page is not what the companion expects: a bug report can be made of it. */
export const isDrifted = (scene: LedScene): boolean =>
  isUnknown(scene) ||
  (scene.state.adopted && scene.look.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code)));
