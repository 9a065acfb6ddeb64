import * as v from 'valibot';
import { browser } from '../browser-polyfilled';
import type { CardModel, CardPlace } from '../card-model';
import type { Sender } from './sender';
import { write } from './storage-write';

const KEY = 'card-places';
const place = v.strictObject({ x: v.number(), y: v.number() });
const storedSchema = v.strictObject({ aws: v.exactOptional(place), logzio: v.exactOptional(place) });

/** What is done in a private window ends with the browser. */
const areaFor = ({ isPrivate }: Sender) => (isPrivate ? browser.storage.session : browser.storage.local);

/** Where the admin moved the card to, by site: kept until it is moved again. It says nothing of a connection. */
async function loadPlaces(sender: Sender): Promise<v.InferOutput<typeof storedSchema>> {
  const parsed = v.safeParse(storedSchema, (await areaFor(sender).get(KEY))[KEY]);
  return parsed.success ? parsed.output : {};
}

export const saveCardPlace = async (moved: CardPlace, sender: Sender): Promise<void> =>
  write(areaFor(sender), { [KEY]: { ...(await loadPlaces(sender)), [sender.side]: moved } });

/** An answer whose card stands where the admin moved the last one on this site. */
export async function withSavedPlace<A extends { card?: CardModel }>(answer: A, sender: Sender): Promise<A> {
  if (!answer.card || sender.side === 'popup') return answer;
  const saved = (await loadPlaces(sender))[sender.side];
  return saved ? { ...answer, card: { ...answer.card, place: saved } } : answer;
}
