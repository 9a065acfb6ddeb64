import {
  accessEditor,
  EDITORS_WITH_DOOR,
  type EditorWrite,
} from '../../../content-scripts/page/editors/page-world';
import { routeOf } from '../../aws-console/console-urls';
import type { EditorContent } from '../../messages/editor';
import { MAX_TEXT } from '../../messages/page-facts';
import type { Request } from '../../messages/requests';
import { activeConnection, requireBoundConnection } from '../active-connection';
import { stateOf } from '../aws-card/aws-state';
import { runInPageWorld } from '../injection';
import type { TabSender } from '../sender';
import { enqueue } from '../store';

type EditorRequest = Extract<Request, { kind: 'access-editor' }>;

/**
 * What is to be written, and over what. A value is the connection's own, and goes to the address that is for it; what stood
 * there before only the page's script knows.
 */
async function changeOf({ place, write }: EditorRequest, tabId: number): Promise<EditorWrite | null> {
  if (!write) {
    if (!(await activeConnection(tabId))) throw { code: 'connection_gone' };
    return null;
  }
  const { connection, bound } = await requireBoundConnection(tabId);
  if ('undo' in write) return { over: write.over, text: write.undo };
  const account = bound.account ? { id: bound.account, alias: '', session: '' } : null;
  const state = await stateOf({ connection, bound }, tabId, account);
  if (state.accountProblem) throw state.accountProblem;
  const { policy, edits, correction } = state.connection ?? {};
  const route = routeOf(new URL(place.href));
  const texts: Record<typeof write.value, string | false | undefined> = {
    policy: route.at === 'create-policy' && policy,
    mergedPolicy: 'arn' in route && route.arn === edits?.policyArn && edits.values.mergedPolicy,
    trustPolicy:
      route.at === 'edit-trust' && route.name === correction?.roleName && correction.values.trustPolicy,
  };
  const text = texts[write.value];
  if (!text || state.otherAccount) throw { code: 'not_in_this_tab' };
  return { over: write.over, text };
}

/** Reads an editor of the very frame that asks, and writes to it where that is asked for and may be. */
export async function editorAccess(request: EditorRequest, sender: TabSender): Promise<EditorContent | null> {
  // Only what it needs to know waits for the requests before it; the page may take its time.
  const change = await enqueue(
    () => changeOf(request, sender.tabId),
    () => sender.isPrivate ?? false,
  );
  return runInPageWorld(sender, accessEditor, [EDITORS_WITH_DOOR, request.place, MAX_TEXT, change]);
}
