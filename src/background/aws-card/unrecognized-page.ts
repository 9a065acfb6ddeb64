import type { ConnectionCardContext } from './card-context';

/** Whether the page stands where a screen of ours should be, or where nothing is known at all, and none is recognized. */
export const isUnrecognized = ({ facts, state }: ConnectionCardContext): boolean =>
  state.adopted && !facts.screen && facts.settled && /^(create-|other)/.test(facts.location);

/** Whether the page is not what the companion expects: a bug report can be made of it. */
export const isReportable = (scene: ConnectionCardContext): boolean =>
  isUnrecognized(scene) ||
  (scene.state.adopted && scene.facts.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code)));

/** Whether nothing on the page is known to be of the connection: other pages of the console, and wizards while not recognized. */
export const isUnknown = ({ facts, state }: ConnectionCardContext): boolean =>
  !facts.screen &&
  (/^(create-|edit-|other)/.test(facts.location) ||
    (facts.location === 'role' && facts.roleName !== state.connection.roleName));
