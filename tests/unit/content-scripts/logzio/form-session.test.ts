import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FormSession } from '../../../../content-scripts/logzio/form-session';

/** What the background was asked, and how each question is answered. */
const asked: { kind: string; answer(reply: object): void }[] = [];
vi.mock('../../../../src/send', () => ({
  send: ({ kind }: { kind: string }) => new Promise((answer) => asked.push({ kind, answer })),
}));
vi.mock('../../../../content-scripts/logzio/current-form', () => ({ readRoleForm: () => undefined }));
vi.mock('../../../../content-scripts/logzio/save-messages', () => ({
  watchSave: () => ({ waiting: true, read: () => ['Connected.'], forget: () => undefined }),
}));
beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** A page that says that Logz.io connected, and is looked at anew whenever it asked the background. */
function pageThatSaysSo() {
  const session: FormSession = new FormSession(async () => session.onScan({} as never));
  session.state = { delivery: { id: 'one', roleArn: 'arn', bucket: 'acme', flow: 's3-logs' } } as never;
  session.onScan({} as never);
  return session;
}

const answered = async (at: number, reply: object) => {
  asked[at]?.answer(reply);
  await vi.advanceTimersByTimeAsync(2000);
};

it('what Logz.io said to Save is told again where the background did not take it in', async () => {
  const session = pageThatSaysSo();
  await answered(0, { ok: false, problem: { code: 'no_answer' } });
  expect(asked.map(({ kind }) => kind)).toEqual(['save-messages', 'save-messages']);
  await answered(1, { ok: true, value: { result: 'connected' } });
  expect(session.connected).toEqual({ bucket: 'acme', flow: 's3-logs', role: 'arn' });
  expect(asked).toHaveLength(2);
});

it('what the background refused is not told again', async () => {
  pageThatSaysSo();
  await answered(0, { ok: false, problem: { code: 'not_in_this_tab' } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});
