import type { Request } from '../../messages/requests';
import { notifyPages } from '../injection';
import { saveSetting } from '../settings';

/** One setting from the popup. Open pages follow it at once. */
export async function set({ setting, value }: Extract<Request, { kind: 'set' }>): Promise<void> {
  await saveSetting(setting, value);
  await notifyPages();
}
