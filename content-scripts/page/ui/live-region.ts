import { createElement } from './card-section';

/** Tells those who hear the page what is new on the card. */
export interface LiveRegion {
  element: HTMLElement;
  /** @param parts all that the card says now: what was said already is not said again when something else comes */
  announce(parts: string[]): void;
}

export function createLiveRegion(): LiveRegion {
  const element = createElement('div', { class: 'said', role: 'status' });
  let announced: string[] = [];
  return {
    element,
    announce(parts) {
      if (parts.join() !== announced.join())
        element.textContent = parts.filter((part) => !announced.includes(part)).join('. ');
      announced = parts;
    },
  };
}
