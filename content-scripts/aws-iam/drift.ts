import { send } from '../../src/send';
import { copyToClipboard } from '../page/clipboard';
import { topWindow } from './frames';
import type { LedScene, Now } from './scene';
import { signedInAccount } from './session';

/** What `page-report.ts` adds to the extension's world on this page. It is put there by a press: most pages never need it. */
export interface ReportWorld {
  /** @param values what the report must not repeat, beside all that the page itself gives away */
  reportPage?: (values: string[]) => string;
}

/** Whether the page stands where a screen of ours should be, or where nothing is known at all, and none is recognised. */
export const isUnknown = ({ look, route, state }: LedScene): boolean =>
  state.adopted && !look.screen && look.settled && /^(create-|other)/.test(route.at);

/** Whether the page is not what the companion expects: a bug report can be made of it. */
export const isDrifted = (scene: LedScene): boolean =>
  isUnknown(scene) ||
  (scene.state.adopted &&
    scene.look.plan?.notices.some(({ code }) => /missing|ambiguous|unsupported/.test(code)) === true);

/** **Report this page**: makes the report, and puts it on the clipboard. undefined: it could not be made. */
export async function makeReport({ state }: Now): Promise<{ text: string; copied: boolean } | undefined> {
  const world = globalThis as ReportWorld;
  if (!world.reportPage) await send<'report-script'>({ kind: 'report-script' });
  const account = signedInAccount(topWindow().document);
  const values = [
    ...Object.values(state?.connection ?? {}).map(String),
    account?.id ?? '',
    account?.alias ?? '',
  ];
  const text = world.reportPage?.(values);
  return text === undefined ? undefined : { text, copied: await copyToClipboard(text) };
}
