import type { CardModel } from '../../src/card-model';
import type { Notification } from '../../src/messages/responses';
import { send } from '../../src/send';
import type { Scan } from './engine/engine';
import { indexLabels, type Labels } from './find/labels';
import { addCard, type CardOptions } from './ui/card';
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
   */
  show(
    scan: Scan,
    card: CardModel | undefined,
    target: Element | undefined,
    buttons: (Element | undefined)[],
  ): void;
  /** Takes in what the background tells: what is known changed, or the card is to have the focus. */
  onNotification(notification: Notification): void;
}

interface Options extends Omit<CardOptions, 'collapse'> {
  /** What is known of the connection changed, or may have. */
  onStateChanged(): void;
}

/** Adds card and spotlight to the page; undefined where the background gave nothing to draw them with. */
export async function addCompanionUi(
  options: Options,
  signal: AbortSignal,
): Promise<CompanionUi | undefined> {
  const data = await send<'get-page-data'>({ kind: 'get-page-data' });
  if (!data.ok || signal.aborted) return undefined;
  const overlay = addOverlay(data.value.style, signal);
  const spotlight = addSpotlight(overlay, signal);
  const collapse = (collapsed: boolean) => void send<'collapse'>({ kind: 'collapse', collapsed });
  const card = addCard(overlay, { ...options, collapse }, signal);
  // Another tab may have gone on meanwhile, and a message of it been lost: a page that is looked at again asks anew.
  const onShown = () => document.hidden || options.onStateChanged();
  for (const type of ['visibilitychange', 'focus', 'pageshow'])
    window.addEventListener(type, onShown, { signal });
  return {
    labels: indexLabels(data.value.labels),
    show({ located }, model, target, buttons) {
      card.show(model);
      spotlight.point(target);
      const fields = [...located.values()].flatMap(({ element }) =>
        element ? (element.closest('[role=radiogroup]') ?? element) : [],
      );
      card.avoid(
        fields,
        [target, ...buttons].flatMap((element) => element ?? []),
      );
    },
    onNotification({ kind }) {
      if (kind === 'state-changed') options.onStateChanged();
      if (kind === 'focus-card') card.focus();
    },
  };
}
