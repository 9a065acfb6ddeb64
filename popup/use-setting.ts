import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type SettingName } from '../src/connection/settings';
import type { Overview } from '../src/messages/responses';
import type { Problem } from '../src/policy/result';
import { send } from '../src/send';

/** One setting as its control shows it. */
export interface SettingShown {
  name: SettingName;
  /** As typed, else as it holds. '' where the companion's own holds. */
  value: string;
  own: string;
  /** The organisation decides it. */
  fixed: boolean;
  problem: Problem | undefined;
  onValue: (value: string) => Promise<void>;
}

/** The settings as they are shown and changed: each is taken at once, and what cannot be used stays as it was typed. */
export function useSetting(
  { settings, organisation }: Overview,
  reload: () => Promise<void>,
): (name: SettingName) => SettingShown {
  const [typed, setTyped] = useState<Partial<Record<SettingName, string>>>({});
  const [problems, setProblems] = useState<Partial<Record<SettingName, Problem | undefined>>>({});
  return (name) => {
    const fixed = organisation.settings[name] !== undefined;
    const own = String(DEFAULT_SETTINGS[name]);
    const held = String(settings[name]);
    return {
      name,
      own,
      fixed,
      value: (fixed ? undefined : typed[name]) ?? (held === own && !fixed ? '' : held),
      problem: problems[name],
      onValue: async (value) => {
        setTyped((before) => ({ ...before, [name]: value }));
        const reply = await send<'set'>({ kind: 'set', setting: name, value });
        setProblems((before) => ({ ...before, [name]: reply.ok ? undefined : reply.problem }));
        await reload();
      },
    };
  };
}
