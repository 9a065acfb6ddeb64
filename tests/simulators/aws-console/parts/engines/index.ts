import type { ConsoleOptions } from '../../options';
import type { MountEngine } from './engine';

type Kind = NonNullable<ConsoleOptions['policyEditor']>;

const MONACO = () => import('./monaco');

/** The editors beside Cloudscape's own; each comes with its page alone. */
export const ENGINES: Partial<Record<Kind, () => Promise<{ mount: MountEngine }>>> = {
  'bare-ace': () => import('./bare-ace'),
  codemirror5: () => import('./codemirror5'),
  codemirror6: () => import('./codemirror6'),
  monaco: MONACO,
  'monaco-loader': MONACO,
};
