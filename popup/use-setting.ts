import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type SettingName } from '../src/connection/settings';
import type { Overview } from '../src/messages/responses';
import type { Problem } from '../src/policy/result';
import { send } from '../src/send';

/** One setting as its control shows it. */
export interface SettingProps {
  name: SettingName;
  /** As typed, else as it holds. '' where the companion's own holds. */
  value: string;
  defaultValue: string;
  /** The organization decides it. */
  managed: boolean;
  problem: Problem | undefined;
  onValue: (value: string) => Promise<void>;
}

/** The settings as they are shown and changed: each is taken at once, and what cannot be used stays as it was typed. */
export function useSetting(
  { settings, orgPolicy }: Overview,
  reload: () => Promise<void>,
): (name: SettingName) => SettingProps {
  const [typed, setTyped] = useState<Partial<Record<SettingName, string>>>({});
  const [problems, setProblems] = useState<Partial<Record<SettingName, Problem | undefined>>>({});
  return (name) => {
    const managed = orgPolicy.settings[name] !== undefined;
    const defaultValue = String(DEFAULT_SETTINGS[name]);
    const held = String(settings[name]);
    return {
      name,
      defaultValue,
      managed,
      value: (managed ? undefined : typed[name]) ?? (held === defaultValue && !managed ? '' : held),
      problem: problems[name],
      onValue: async (value) => {
        setTyped((before) => ({ ...before, [name]: value }));
        const reply = await send<'set-setting'>({ kind: 'set-setting', setting: name, value });
        setProblems((before) => ({ ...before, [name]: reply.ok ? undefined : reply.problem }));
        await reload();
      },
    };
  };
}
