// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { watch } from '../../../../../content-scripts/page/engine/watch';

afterEach(() => vi.restoreAllMocks());

it('a tab that is hidden while a frame is waited for is looked at without one', async () => {
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1 as never);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  const ended = new AbortController();
  const look = vi.fn();
  watch(look, ended.signal);
  hidden.mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(1));
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  ended.abort();
});
