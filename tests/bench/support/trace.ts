import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time that the thread itself ran: what other programs take of the machine is not in it. */
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string } };
}

/** One stretch of the page's main thread (ms since the recording began). */
interface Stretch {
  start: number;
  end: number;
  cpu: number;
}

/** What the page's main thread did while it was recorded: its own processor time (ms). */
export interface Recording {
  /** How long it was recorded, on the clock. */
  length: number;
  /** Each time that the browser called into an extension's script, and how long that took. */
  calls: number[];
  /** The same by frame: all calls within one frame of the page added up. */
  callsByFrame: number[];
  /** Every task of the main thread. */
  tasks: number[];
  /** Script of any origin, the page's own included. */
  scriptTime: number;
  /** Layouts that an extension's script forced. */
  forcedLayouts: number[];
  /** Layouts on the whole. */
  layouts: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'toplevel',
];
const BEGIN = 'bench-begin';
const END = 'bench-end';
const SCRIPT = ['FunctionCall', 'EvaluateScript', 'v8.run'];

const cpuOf = ({ cpu }: Stretch): number => cpu;
const within = (outer: Stretch) => (inner: Stretch) => inner.start >= outer.start && inner.end <= outer.end;

/** Stretches that lie in no other one. */
function outermost(stretches: Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = Number.NEGATIVE_INFINITY;
  return sorted.filter((stretch) => {
    if (stretch.end <= end) return false;
    end = stretch.end;
    return true;
  });
}

/** Records a page's main thread by the browser's own tracing while something happens. */
export async function record(page: Page, during: () => Promise<void>): Promise<Recording> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This context has no browser of its own');
  const events = await traceOf(session, async () => {
    await page.evaluate((name) => void performance.mark(name), BEGIN);
    await during();
    await page.evaluate((name) => void performance.mark(name), END);
  });
  await session.detach();
  return read(events);
}

async function traceOf(session: CDPSession, during: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
  });
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  try {
    await during();
  } finally {
    await session.send('Tracing.end');
    await complete;
  }
  return events;
}

function read(events: TraceEvent[]): Recording {
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.find(({ name }) => name === END);
  if (!begin || !end) throw new Error('The recording holds no beginning or no end');
  // Of the end: a page that is loaded meanwhile gets a process of its own.
  const own = events.filter(
    ({ pid, tid, ts }) => pid === end.pid && tid === end.tid && ts >= begin.ts && ts <= end.ts,
  );
  const named = (...names: string[]) =>
    own.filter(({ name, dur }) => names.includes(name) && dur !== undefined);
  const stretch = ({ ts, dur = 0, tdur = dur }: TraceEvent): Stretch => ({
    start: (ts - begin.ts) / 1000,
    end: (ts + dur - begin.ts) / 1000,
    cpu: tdur / 1000,
  });
  const script = named(...SCRIPT);
  const calls = outermost(
    script.filter(({ args }) => args.data?.url?.startsWith('chrome-extension://')).map(stretch),
  );
  const layouts = named('Layout', 'UpdateLayoutTree').map(stretch);
  return {
    length: (end.ts - begin.ts) / 1000,
    calls: calls.map(cpuOf),
    callsByFrame: byFrame(calls, named('Layerize').map(stretch)),
    tasks: named('RunTask', 'ThreadControllerImpl::RunTask').map(stretch).map(cpuOf),
    scriptTime: outermost(script.map(stretch))
      .map(cpuOf)
      .reduce((a, b) => a + b, 0),
    forcedLayouts: outermost(layouts.filter((layout) => calls.some((call) => within(call)(layout)))).map(
      cpuOf,
    ),
    layouts: named('Layout').length,
  };
}

/** What the calls within each frame that has any add up to. */
function byFrame(calls: Stretch[], drawings: Stretch[]): number[] {
  const frames = new Map<number, number>();
  for (const call of calls) {
    const frame = drawings.findLastIndex(({ start }) => start <= call.start);
    frames.set(frame, (frames.get(frame) ?? 0) + call.cpu);
  }
  return [...frames.values()];
}
