import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { api } from '../src/browser-native';
import type { LogzRegion } from '../src/connection/logzio-region';
import type { Request, RequestKind } from '../src/messages/requests';
import type { Overview, Reply, ResponseTo } from '../src/messages/responses';
import type { Problem } from '../src/policy/result';
import { send } from '../src/send';
import { type EditName, PendingEdits } from './pending-edits';

type RequestOf<K extends RequestKind> = Extract<Request, { kind: K }>;

/** What every part of the popup works with. */
export interface PopupModel {
  /** undefined until the background has answered once. */
  overview: Overview | undefined;
  /** Why the last request failed. */
  problem: Problem | undefined;
  /** Sends a request, then reads the overview again. */
  ask<K extends RequestKind>(request: RequestOf<K>): Promise<Reply<ResponseTo<K>>>;
  /** Takes one keystroke: shown at once, sent at once, since the popup may close with the next press. */
  edit(id: string, name: EditName, value: string): void;
  /** What was typed and is not stored (yet). */
  typed(id: string, name: EditName): string | undefined;
  reload(): Promise<void>;
}

/** The overview as the background holds it, with what is being typed applied to it. */
export function useOverview(): PopupModel {
  const [overview, setOverview] = useState<Overview>();
  const [problem, setProblem] = useState<Problem>();
  // Pending edits are no state of preact's; counting them makes it render again.
  const [, redraw] = useReducer((count: number, _: 'typed') => count + 1, 0);
  const held = useRef(new PendingEdits()).current;
  const newest = useRef(0);

  const reload = useCallback(async () => {
    const turn = ++newest.current;
    const stored = held.stored();
    const reply = await send<'overview'>({ kind: 'overview' });
    // A later request is under way; its answer is newer.
    if (turn !== newest.current) return;
    if (reply.ok) {
      held.discard(stored);
      setOverview(reply.value);
    } else setProblem(reply.problem);
  }, [held]);

  const ask = useCallback(
    async <K extends RequestKind>(request: RequestOf<K>) => {
      const reply = await send<K>(request);
      setProblem(reply.ok ? undefined : reply.problem);
      await reload();
      return reply;
    },
    [reload],
  );

  const edit = useCallback(
    async (id: string, name: EditName, value: string) => {
      const edit = held.add(id, name, value);
      redraw('typed');
      const reply = await send<'edit' | 'edit-region' | 'edit-role-arn'>(editRequest(id, name, value));
      edit.stored = reply.ok;
      // The problem with an ARN is shown beside its field.
      const said = !reply.ok && name === 'roleArn' && reply.problem.code.startsWith('role_arn_');
      if (!said) setProblem(reply.ok ? undefined : reply.problem);
      await reload();
    },
    [held, reload],
  );

  // Before the first frame, as the background's worker may have to start first.
  useLayoutEffect(() => {
    const onMessage = (message: unknown) => {
      if ((message as { kind?: unknown } | null)?.kind === 'state-changed') void reload();
      return undefined;
    };
    const onFocus = () => void reload();
    api.runtime.onMessage.addListener(onMessage);
    window.addEventListener('focus', onFocus);
    void reload();
    return () => {
      api.runtime.onMessage.removeListener(onMessage);
      window.removeEventListener('focus', onFocus);
    };
  }, [reload]);

  const shown = overview && { ...overview, connections: held.applyTo(overview.connections) };
  const typed = (id: string, name: EditName) => held.valueOf(id, name);
  return { overview: shown, problem, ask, edit, typed, reload };
}

function editRequest(
  id: string,
  name: EditName,
  value: string,
): RequestOf<'edit' | 'edit-region' | 'edit-role-arn'> {
  if (name === 'region') return { kind: 'edit-region', id, region: value as LogzRegion };
  if (name === 'roleArn') return { kind: 'edit-role-arn', id, value };
  return { kind: 'edit', id, detail: name, value };
}
