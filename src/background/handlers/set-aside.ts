import { recordsSetAside } from '../store';

/** The records that cannot be read, as a file: what is in them can be read by a person, or by a later version. */
export async function downloadSetAside(): Promise<{ name: string; text: string }> {
  return { name: 'logzio-companion-set-aside.json', text: JSON.stringify(await recordsSetAside(), null, 2) };
}
