import { useRef, useState } from 'react';
import { options } from './session';

const REMOUNT_MS = 120;
const RESET_MS = 350;

/**
 * A form's values, plus `generation`: a key that changes when the simulated page remounts the form, so that
 * the same values come back in new DOM nodes.
 */
export function useForm<T extends object>(initial: T) {
  const [form, setForm] = useState(initial);
  const [generation, setGeneration] = useState(0);
  const touched = useRef(new Set<string>());

  function disturb(scope: string) {
    if (touched.current.has(scope)) return;
    if (options.resetOnce && touched.current.size === 0)
      setTimeout(() => {
        setForm(initial);
        setGeneration((n) => n + 1);
      }, RESET_MS);
    touched.current.add(scope);
    if (options.rerender) setTimeout(() => setGeneration((n) => n + 1), REMOUNT_MS);
  }

  function update(change: Partial<T>, scope = 'form') {
    setForm((old) => ({ ...old, ...change }));
    disturb(scope);
  }

  return { form, update, generation };
}
