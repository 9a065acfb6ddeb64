import { text } from '../src/i18n';

/** Copies a value and says so, by its name. */
export function useCopy(announce: (status: string) => void): (name: string, value: string) => Promise<void> {
  return async (name, value) => {
    try {
      await navigator.clipboard.writeText(value);
      announce(text('card_copied', name));
    } catch {
      announce(text('card_copy_failed'));
    }
  };
}
