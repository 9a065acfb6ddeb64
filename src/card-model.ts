export interface CardLine {
  /** `next`: what the admin is to press. */
  tone: 'info' | 'next' | 'done' | 'warn' | 'stop';
  text: string;
}
/** A field of the page, and what stands in it. */
export interface CardField {
  /** Its name on the page: a press leads there. Left out where there is nothing to be shown. */
  id?: string;
  label: string;
  value: string;
  /** `awaited`: the admin's to see to; `empty`: nothing stands there, and nothing need. */
  state: 'read' | 'filled' | 'awaited' | 'empty';
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
/** A button that copies a value. */
export interface CardCopy extends CardButton {
  /** What the card says is about this value: it stands open, apart from the others. */
  needed?: true;
}
/** Where the admin moved the card to: how far along the room there is for it, of 1. */
export interface CardPlace {
  x: number;
  y: number;
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
  /** The same for a pill: "3/6". */
  shortProgress: string;
  title: string;
  /** Bucket and account. */
  about: string;
  lines: CardLine[];
  /** What the page in front holds of the connection. */
  fields: CardField[];
  inputs: CardInput[];
  buttons: CardButton[];
  copies: CardCopy[];
  /** The values to copy stand open: the page needs them, as not everything could be filled. */
  offersCopies: boolean;
  /** What was written and checked on this page, in words. */
  log: CardEntry[];
  /** All that was written and checked for the connection, as text for a change ticket. */
  logText: string;
  /** What its menu offers for the connection, as **Stop**. */
  menu: CardButton[];
  /** Starts as a pill, until the admin expands it. */
  pill: boolean;
  /** Left out until the admin moved it on a page of this site. */
  place?: CardPlace;
}

export const EMPTY_CARD: CardModel = {
  progress: '',
  shortProgress: '',
  title: '',
  about: '',
  lines: [],
  fields: [],
  inputs: [],
  buttons: [],
  copies: [],
  offersCopies: false,
  log: [],
  logText: '',
  menu: [],
  pill: false,
};
