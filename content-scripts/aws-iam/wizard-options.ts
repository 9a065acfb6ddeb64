import { askPageWorld } from '../page/editors/ask-page-world';
import { createEditorTexts } from '../page/editors/editor-text-cache';
import { CHOICES } from '../page/find/choice-controls';
import type { PageOptions } from '../page/find/page-snapshot';
import { CONTENT } from './content-area';

/** How wizards are looked at, which have choices to make and editors to write to. */
export const WIZARD: PageOptions = {
  ...CONTENT,
  choices: CHOICES,
  filters: 'table-search,awsui-autosuggest,awsui-property-filtering',
  tokenFilters: '[class*=property-filter],awsui-property-filtering',
  editors: createEditorTexts(askPageWorld),
};
