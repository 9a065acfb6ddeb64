export interface CardLine {
  /** `next`: what the admin is to press. */
  tone: 'info' | 'next' | 'done' | 'warn' | 'stop';
  text: string;
}
/** One thing that was written or checked. */
export interface CardEntry extends CardLine {
  /** Puts back what stood there before. */
  undo?: CardButton;
}
export interface CardButton {
  id: string;
  label: string;
  /** Says more than the label, for those who hear it alone: begins with it. */
  name?: string;
  primary?: boolean;
  /** Where a press leads: in this tab, else in a new one that knows this one or, `apart`, does not. */
  goes?: { url: string; newTab?: 'opened' | 'apart' };
}
export interface CardInput {
  id: string;
  label: string;
  multiline?: boolean;
  /** To be seen and selected, not typed into. */
  readOnly?: boolean;
  /** What stands in it until the admin types: what was typed before a reload. */
  value?: string;
}

/** The connection that a card is about. Its presses name it, so that they act for no other and for no other values. */
export interface ShownConnection {
  id: string;
  /** Of the connection's details as they were when the card was made. */
  digest: string;
}

/** Everything that the card shows, as plain data. */
export interface CardModel {
  connection?: ShownConnection;
  /** A digest of what a press would store of the form that the card is about. */
  offer?: string;
  /** "Task 3 of 6"; '' where no task is meant. */
  progress: string;
  title: string;
  /** Bucket and account. */
  about: string;
  lines: CardLine[];
  values: { label: string; value: string; missing?: boolean }[];
  inputs: CardInput[];
  buttons: CardButton[];
  copies: CardButton[];
  /** The values to copy stand open: the page needs them, as not everything could be filled. */
  offersCopies: boolean;
  /** What was written and checked on this page, in words. */
  log: CardEntry[];
  /** All that was written and checked for the connection, as text for a change ticket. */
  logText: string;
  /** Starts as a pill: title and buttons, until the admin expands it. */
  pill: boolean;
}

export const EMPTY_CARD: CardModel = {
  progress: '',
  title: '',
  about: '',
  lines: [],
  values: [],
  inputs: [],
  buttons: [],
  copies: [],
  offersCopies: false,
  log: [],
  logText: '',
  pill: false,
};
