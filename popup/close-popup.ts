import { api } from '../src/browser-native';

/** Closes the popup after it sent the admin elsewhere (Firefox leaves it open). A popup page in a tab stays. */
export function closePopup(): void {
  if (api.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
