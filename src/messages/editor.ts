import * as v from 'valibot';
import { longText } from './page-facts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/**
 * Which editor of a frame is meant. An element cannot be handed from one world of a page to the other, and a mark on it
 * could be moved by the page: both sides count.
 */
export const editorPlaceSchema = v.strictObject({
  /** The frame's address, fragment included. */
  href: v.pipe(v.string(), v.url(), v.maxLength(8192)),
  /** Of how many elements that may carry an editor's interface, and which, in document order. */
  count,
  index: count,
});
export type EditorPlace = v.InferOutput<typeof editorPlaceSchema>;

/** What is to be put in place of the text `over`: a value of the connection, or what stood there before it was written. */
export const editorChangeSchema = v.union([
  v.strictObject({ over: longText, value: v.picklist(['policy', 'mergedPolicy', 'trustPolicy']) }),
  v.strictObject({ over: longText, undo: longText }),
]);
export type EditorChange = v.InferOutput<typeof editorChangeSchema>;

/** What an editor held before and holds now: the same where nothing was written. */
export interface EditorContent {
  before: string;
  after: string;
  readOnly: boolean;
}
