import type { CardLine } from '../../card-model';
import type { DetailChange } from '../../connection/details-difference';
import { displaySafe, text } from '../../i18n';

/** How a form differs from the connection in progress: what stood there, then what stands there now. Nothing is left out. */
export function changeLines(changes: DetailChange[]): CardLine[] {
  if (changes.length === 0) return [];
  const line = (sign: string, detail: DetailChange['detail'], value: string): CardLine => ({
    tone: 'info',
    text: `${sign} ${text(`detail_${detail}`)}: ${displaySafe(value) || '—'}`,
  });
  return [
    { tone: 'warn', text: text('logzio_differs') },
    ...changes.flatMap(({ detail, before, now }) => [
      ...before.map((value) => line('−', detail, value)),
      ...now.map((value) => line('+', detail, value)),
    ]),
  ];
}
