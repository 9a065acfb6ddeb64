/** IAM takes one text or a list of texts for most elements. */
export type OneOrMany = string | string[];

/** One statement of a policy, as IAM's grammar knows it; what else a policy holds is kept and passed on. */
export interface Statement {
  Sid?: string;
  Effect?: string;
  Action?: OneOrMany;
  NotAction?: OneOrMany;
  Resource?: OneOrMany;
  NotResource?: OneOrMany;
  Principal?: string | Record<string, OneOrMany>;
  NotPrincipal?: string | Record<string, OneOrMany>;
  Condition?: Record<string, Record<string, unknown>>;
  [other: string]: unknown;
}

/** A policy document. `Version` absent means 2008-10-17. */
export interface PolicyDocument {
  Version?: string;
  Id?: string;
  Statement: Statement | Statement[];
  [other: string]: unknown;
}

/** The statements as a list, whichever of the two legal forms the document uses. */
export function statementsOf(document: PolicyDocument): Statement[] {
  return Array.isArray(document.Statement) ? document.Statement : [document.Statement];
}

/** The texts of an element that may be absent, one text or a list; what is no text (it came from a page) as text. */
export function toStringList(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const many: unknown[] = Array.isArray(value) ? value : [value];
  return many.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)));
}

/** Whether a value from `JSON.parse` is an object (no list, not null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value has a policy's outer shape: an object whose Statement is an object or a list. */
export function isPolicyDocument(value: unknown): value is PolicyDocument {
  return isObject(value) && typeof value.Statement === 'object' && value.Statement !== null;
}
