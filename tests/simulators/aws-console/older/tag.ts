/** A custom element of an older console, typed for JSX as a plain element. */
export const tag = (name: string) => name as unknown as 'div';
