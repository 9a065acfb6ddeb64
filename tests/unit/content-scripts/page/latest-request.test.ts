import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLatestRequest } from '../../../../content-scripts/page/latest-request';
import type { Problem } from '../../../../src/policy/result';

/** What the background was asked, and how each question is answered. */
const asked: { about: string; reply(reply: object): void }[] = [];
vi.mock('../../../../src/send', () => ({
  send: ({ about }: { about: string }) => new Promise((reply) => asked.push({ about, reply })),
}));
beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const told: (Problem | undefined)[] = [];
const request = () => {
  told.length = 0;
  const made = createLatestRequest<'get-aws-card'>((problem) => told.push(problem));
  return {
    ...made,
    ask: (about: string) => made.send({ kind: 'get-aws-card', about } as never, undefined),
    last: () => made.lastAnswer,
  };
};
const answered = async (at: number, reply: object) => {
  asked[at]?.reply(reply);
  await vi.advanceTimersByTimeAsync(0);
};
const abouts = () => asked.map(({ about }) => about);

it('a page that changes all the time has one question under way, and then asks the newest', async () => {
  const { ask, last } = request();
  for (let change = 0; change < 300; change += 1) ask(`change ${change}`);
  expect(abouts()).toEqual(['change 0']);
  await answered(0, { ok: true, value: 'old' });
  expect(abouts()).toEqual(['change 0', 'change 299']);
  // However fast it changes, it has a card.
  expect(last()).toBe('old');
  await answered(1, { ok: true, value: 'new' });
  expect(last()).toBe('new');
  expect(told).toEqual([undefined]);
});

it('what the background could not answer for now is asked again by itself, and the problem goes', async () => {
  const { ask, last } = request();
  ask('the form');
  await answered(0, { ok: false, problem: { code: 'no_answer' } });
  expect(told).toEqual([{ code: 'no_answer' }]);
  await vi.advanceTimersByTimeAsync(2000);
  await answered(1, { ok: true, value: 'a card' });
  expect(last()).toBe('a card');
  expect(told).toEqual([{ code: 'no_answer' }, undefined]);
});

it('what it refused is not asked again', async () => {
  request().ask('the form');
  await answered(0, { ok: false, problem: { code: 'not_in_this_tab' } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});

it('what is to be asked anew is asked anew after the question under way', async () => {
  const { ask, invalidate, last } = request();
  ask('the form');
  invalidate();
  ask('the form');
  await answered(0, { ok: true, value: 'before' });
  await answered(1, { ok: true, value: 'after' });
  expect(abouts()).toEqual(['the form', 'the form']);
  expect(last()).toBe('after');
});
