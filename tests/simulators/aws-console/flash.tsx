import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useSyncExternalStore } from 'react';
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

export const showFlash = (flash: Flash) => {
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
