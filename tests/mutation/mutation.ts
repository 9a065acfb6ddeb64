import type { EditorText } from '../../content-scripts/page/find/code-editor';
import type { Random } from './random';
import type { Field, Truth } from './truth';

/** One page being damaged. */
export interface Scene {
  fields: Field[];
  truth: Truth;
  random: Random;
  /** Elements that are absent at the first look, and how to bring them back. */
  late: (() => void)[];
  /** What editors hold where that is not what they draw; no text is known of one that shows no way in. */
  editors: Map<Element, EditorText>;
  /** Draws the page with class names that nobody knows. */
  renameClasses(): void;
}

/** One way to damage a page at one of its fields. */
export interface Mutation {
  kind: string;
  /** @returns false where the field has nothing to damage in this way */
  apply(field: Field, scene: Scene): boolean;
}
