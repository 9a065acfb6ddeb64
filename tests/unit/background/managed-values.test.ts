import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, world } from './fake-browser';

const OLD = { keepDays: 7 };
const NEW = { allowedAccounts: ['123456789012'] };

/** A worker just started, in a browser that has not told its policy yet; and what makes it tell. */
async function startWorker() {
  vi.resetModules();
  // The same browser as before: only the worker is a new one.
  vi.doMock('../../../src/browser-polyfilled', () => ({ browser }));
  let tell: (values: object) => void = () => undefined;
  const told = new Promise<object>((resolve) => {
    tell = resolve;
  });
  vi.spyOn(browser.storage.managed, 'get').mockReturnValue(told);
  return { tell, ...(await import('../../../src/background/managed-values')) };
}

/** What a promise has come to by now; `waits` where it has not. */
const byNow = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 0, 'waits'))]);

beforeEach(() => {
  vi.restoreAllMocks();
  world.reset();
});

describe("an organization's policy, while the browser has not told it", () => {
  it('is waited for where it may forbid something, and counts as none where it is only shown', async () => {
    const worker = await startWorker();
    const values = worker.managedValues();
    expect(await byNow(values)).toBe('waits');
    expect(await worker.managedValuesSoFar()).toEqual({});
    worker.tell(NEW);
    expect(await values).toEqual(NEW);
    expect(await worker.managedValuesSoFar()).toEqual(NEW);
  });

  it('is the one of the last time, and the new one as soon as it is told', async () => {
    world.local.items = { managed: { values: OLD } };
    const worker = await startWorker();
    const refreshed = worker.refreshManagedValues();
    expect(await worker.managedValues()).toEqual(OLD);
    expect(await worker.managedValuesSoFar()).toEqual(OLD);
    worker.tell(NEW);
    expect(await refreshed).toBe(true);
    expect(await worker.managedValues()).toEqual(NEW);
    expect(world.local.items.managed).toEqual({ values: NEW });
  });

  it('is no news when it is told again', async () => {
    world.local.items = { managed: { values: OLD } };
    const worker = await startWorker();
    worker.tell(OLD);
    expect(await worker.refreshManagedValues()).toBe(false);
  });

  it('is asked for anew by the next worker where it could not be kept', async () => {
    world.local.failure = 'quota exceeded';
    const worker = await startWorker();
    worker.tell(NEW);
    expect(await worker.refreshManagedValues()).toBe(true);
    const next = await startWorker();
    expect(await byNow(next.managedValues())).toBe('waits');
  });

  it.each([['a text'], [null], [{}], [[]]])('does not believe %j in its place', async (stored) => {
    world.local.items = { managed: stored };
    const worker = await startWorker();
    expect(await byNow(worker.managedValues())).toBe('waits');
  });
});
