import type { ConnectionCardContext } from './card-context';

/** Whether the page stands where a screen of ours should be, or where nothing is known at all, and none is recognized. */
export const isUnrecognized = ({ facts, state }: ConnectionCardContext): boolean =>
  state.adopted && !facts.screen && facts.settled && /^(create-|other)/.test(facts.location);

/** Whether the page is not what the companion expects: a bug report can be made of it. */
export const isReportable = (scene: ConnectionCardContext): boolean =>
  isUnrecognized(scene) ||
  (scene.state.adopted && scene.facts.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code)));
