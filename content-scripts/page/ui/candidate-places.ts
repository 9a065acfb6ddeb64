/** Room between the card and the edges of the window (px). */
export const EDGE_PX = 16;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place for the card, the edges of the window that it keeps to, and how high it may grow there. */
export interface CandidatePlace extends Box {
  side: 'left' | 'right';
  edge: 'top' | 'bottom';
  room: number;
}

/** What there is to be placed: so wide, so high, and still of use while it is no lower than `least` (px). */
export interface CardSize {
  width: number;
  height: number;
  least: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What boxes leave free of a column, the lowest first. */
function freeGaps(column: Box, boxes: Box[]): Box[] {
  const free: Box[] = [];
  let { top } = column;
  for (const box of boxes.filter((each) => overlap(column, each)).sort((a, b) => a.top - b.top)) {
    if (box.top > top) free.unshift({ ...column, top, bottom: box.top });
    top = Math.max(top, box.bottom);
  }
  return top < column.bottom ? [{ ...column, top }, ...free] : free;
}

/** Every place along the window's sides for a card of this size that covers none of the boxes, the usual one first. */
export function candidatePlaces(
  topEdge: number,
  { width, height, least }: CardSize,
  boxes: Box[],
  sides: readonly CandidatePlace['side'][],
): CandidatePlace[] {
  return (['bottom', 'top'] as const).flatMap((edge) =>
    sides.flatMap((side) => {
      const left = side === 'left' ? EDGE_PX : innerWidth - EDGE_PX - width;
      const column = { left, right: left + width, top: topEdge, bottom: innerHeight - EDGE_PX };
      return freeGaps(column, boxes).flatMap((gap) => {
        const room = gap.bottom - gap.top;
        if (room < Math.min(height, least)) return [];
        const held = Math.min(height, room);
        const [top, bottom] = edge === 'top' ? [gap.top, gap.top + held] : [gap.bottom - held, gap.bottom];
        return { ...gap, top, bottom, side, edge, room };
      });
    }),
  );
}
