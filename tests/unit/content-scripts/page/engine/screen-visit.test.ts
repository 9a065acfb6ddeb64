import { describe, expect, it, vi } from 'vitest';
import { ScreenVisit } from '../../../../../content-scripts/page/engine/screen-visit';
import type { Action } from '../../../../../src/guide/plan';

const edit = { step: 'json', kind: 'edit', value: '{}' } as Action;
const times = <T>(count: number, act: () => T): T[] => Array.from({ length: count }, act);

describe('an editor that is written to', () => {
  it('is left alone once the page refused the same text four times', () => {
    const visit = new ScreenVisit('policy_editor');
    expect(times(5, () => visit.mayWrite(edit))).toEqual([true, true, true, true, false]);
    expect(visit.notKept.has('json')).toBe(true);
  });

  it('is written to again only after a pause, longer each time', () => {
    vi.useFakeTimers();
    const visit = new ScreenVisit('policy_editor');
    expect(visit.pauseBefore(edit)).toBe(0);
    const pauses = times(3, () => {
      visit.mayWrite(edit);
      const pause = visit.pauseBefore(edit);
      vi.advanceTimersByTime(pause);
      expect(visit.pauseBefore(edit)).toBe(0);
      return pause;
    });
    expect(pauses).toEqual([250, 500, 1000]);
    vi.useRealTimers();
  });

  it('is not refused by tries that came to nothing, however many there were before it stood still', () => {
    const visit = new ScreenVisit('policy_editor');
    times(15, () => {
      visit.mayWrite(edit);
      visit.giveBack(edit);
    });
    expect(visit.notKept.size).toBe(0);
    expect(visit.mayWrite(edit)).toBe(true);
  });

  it('is given up when no try comes to anything', () => {
    const visit = new ScreenVisit('policy_editor');
    times(21, () => {
      visit.mayWrite(edit);
      visit.giveBack(edit);
    });
    expect(visit.notKept.has('json')).toBe(true);
  });
});
