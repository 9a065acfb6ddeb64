import { isExtensionGone } from '../../src/browser-native';
import type { CardModel } from '../../src/card-model';
import type { Notification } from '../../src/messages/responses';
import { send } from '../../src/send';
import type { Scan } from './engine/engine';
import { indexLabels, type Labels } from './find/labels';
import { addCard, type Card, type CardOptions } from './ui/card';
import { addFieldTicks } from './ui/field-ticks';
import { addOverlay } from './ui/overlay';
import { addSpotlight } from './ui/spotlight';

/** What a site's script draws on its page, and the labels that it looks for there. */
export interface CompanionUi {
  labels: Labels;
  /**
   * Shows what a scan came to.
   * @param card undefined takes the card away
   * @param target what the admin is pointed at
   * @param buttons what else the card must not cover by any means
   * @param read where the page shows what was read of it, by the name of the card's field
   */
  show(
    scan: Scan,
    card: CardModel | undefined,
    target: Element | undefined,
    buttons: (Element | undefined)[],
    read?: Readonly<Record<string, Element | undefined>>,
  ): void;
  /** Takes card, ring and ticks away: what they were made from counts no more. */
  clear(): void;
  /** Whether whoever looks at the page sees the card: nothing is filled without. */
  isCardShown(): boolean;
  /** Takes in what the background tells: what is known changed, or the card is to have the focus. */
  onNotification(notification: Notification): void;
}

interface Options extends Omit<CardOptions, 'collapse' | 'move'> {
  /** What is known of the connection changed, or may have. */
  onStateChanged(): void;
  /** The page goes into a cache of the browser, where nothing is told: what was known is to be forgotten. */
  onStateLost(): void;
}

/** Adds card and spotlight to the page; undefined where the background gave nothing to draw them with. */
export async function addCompanionUi(
  options: Options,
  signal: AbortSignal,
): Promise<CompanionUi | undefined> {
  const data = await send<'get-page-data'>({ kind: 'get-page-data' });
  if (!data.ok || signal.aborted) return undefined;
  const overlay = addOverlay(data.value.style, signal);
  const ticks = addFieldTicks(overlay, signal);
  const spotlight = addSpotlight(overlay, (where) => card.tellTarget(where), signal);
  /** Where the fields that the card lists stand on the page. */
  let fields = new Map<string, Element | undefined>();
  const press: CardOptions['press'] = (id, shown) => {
    const [action, argument = ''] = id.split(':');
    if (action === 'show-field') spotlight.peek(fields.get(argument));
    else if (action === 'show-target') spotlight.reveal();
    else if (action === 'open-popup' || action === 'open-help') void send({ kind: action });
    else if (action === 'stop') void send<'stop'>({ kind: 'stop', id: argument });
    else options.press(id, shown);
  };
  const card: Card = addCard(
    overlay,
    {
      ...options,
      press,
      collapse: (collapsed) => void send<'collapse'>({ kind: 'collapse', collapsed }),
      move: (place) => void send<'move-card'>({ kind: 'move-card', place }),
    },
    signal,
  );
  // Another tab may have gone on meanwhile, and a message of it been lost: a page that is looked at again asks anew.
  const onShown = () => document.hidden || options.onStateChanged();
  for (const type of ['visibilitychange', 'focus', 'pageshow'])
    window.addEventListener(type, onShown, { signal });
  // Chromium freezes a tab that was not looked at for long. From `pagehide` on the page may come back by **Back**.
  for (const type of ['pagehide', 'freeze'])
    window.addEventListener(type, options.onStateLost, { capture: true, signal });
  return {
    labels: indexLabels(data.value.labels),
    show({ located, plan }, model, target, buttons, read = {}) {
      card.show(model);
      spotlight.point(target);
      const elements = [...located].flatMap(([id, { element }]) => (element ? [[id, element] as const] : []));
      fields = new Map([...elements, ...Object.entries(read)]);
      // What the card says is a moment old: what is changed meanwhile bears no tick.
      const isRight = (id: string) => id in read || plan?.right.some((step) => step === id);
      const checked = (model?.fields ?? []).filter(({ state }) => state === 'read' || state === 'filled');
      ticks.show(checked.flatMap(({ id = '' }) => (isRight(id) ? (fields.get(id) ?? []) : [])));
      card.avoid(
        elements.map(([, element]) => element.closest('[role=radiogroup]') ?? element),
        [target, ...buttons].flatMap((element) => element ?? []),
      );
    },
    clear() {
      card.show(undefined);
      spotlight.point(undefined);
      ticks.show([]);
    },
    // What an orphan shows is no card any more.
    isCardShown: () => !isExtensionGone() && card.isShown(),
    onNotification({ kind }) {
      if (kind === 'state-changed') options.onStateChanged();
      if (kind === 'focus-card') card.focus();
    },
  };
}
