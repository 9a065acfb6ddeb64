import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useSyncExternalStore } from 'react';
import { isEmbedded } from './session';
import { t } from './text';

interface Flash {
  type: 'success' | 'error';
  text: string;
  action?: { text: string; href: string };
}

let flashes: (Flash & { id: string; news: boolean })[] = [];
let count = 0;
const listeners = new Set<() => void>();

function replace(next: typeof flashes) {
  flashes = next;
  for (const listener of listeners) listener();
}

/** How a frame says something on the page around it. */
type Outer = Window & { showFlash?: (flash: Flash) => void };
if (!isEmbedded) (window as Outer).showFlash = (flash) => showFlash(flash);

export const showFlash = (flash: Flash) => {
  const outer = isEmbedded && flash.type === 'success' ? (window.parent as Outer).showFlash : undefined;
  if (outer) return outer(flash);
  count += 1;
  replace([{ ...flash, id: `flash-${count}`, news: flash.type === 'success' }]);
};

/** On the way to another screen: what was said there goes, news of a success comes along once. */
export const passFlashes = () =>
  replace(flashes.filter(({ news }) => news).map((flash) => ({ ...flash, news: false })));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is to be said now. */
export const useFlashes = () => useSyncExternalStore(subscribe, () => flashes);

export function Flashes() {
  const items: FlashbarProps.MessageDefinition[] = useFlashes().map(({ id, type, text, action }) => ({
    id,
    type,
    content: text,
    action: action && <Button href={action.href}>{action.text}</Button>,
    dismissible: true,
    dismissLabel: t('dismiss'),
    onDismiss: () => replace(flashes.filter((flash) => flash.id !== id)),
  }));
  return <Flashbar items={items} />;
}
