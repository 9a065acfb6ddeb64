import { malformed } from './errors';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type Conditions = Record<string, Record<string, string[]>>;

export interface Statement {
  sid: string;
  effect: 'Allow' | 'Deny';
  actions: string[];
  notActions: string[];
  resources: string[];
  notResources: string[];
  /** Principals by kind; a bare "*" is `{ AWS: ['*'] }`. */
  principals: Record<string, string[]> | undefined;
  hasNotPrincipal: boolean;
  conditions: Conditions;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textList(value: Json | undefined): string[] {
  if (value === undefined) return [];
  const items = Array.isArray(value) ? value : [value];
  if (items.some((item) => typeof item === 'object')) throw malformed('Syntax errors in policy.');
  return items.map(String);
}

export function parseDocument(text: string): JsonObject {
  let document: Json;
  try {
    document = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isObject(document)) throw malformed('Syntax errors in policy.');
  return document;
}

function parsePrincipals(value: Json | undefined): Record<string, string[]> | undefined {
  if (value === undefined) return undefined;
  if (value === '*') return { AWS: ['*'] };
  if (!isObject(value)) throw malformed('Syntax errors in policy.');
  return Object.fromEntries(Object.entries(value).map(([kind, ids]) => [kind, textList(ids)]));
}

function parseConditions(value: Json | undefined): Conditions {
  if (value === undefined) return {};
  if (!isObject(value)) throw malformed('Syntax errors in policy.');
  const conditions: Conditions = {};
  for (const [operator, keys] of Object.entries(value)) {
    if (!isObject(keys)) throw malformed('Syntax errors in policy.');
    conditions[operator] = Object.fromEntries(Object.entries(keys).map(([key, v]) => [key, textList(v)]));
  }
  return conditions;
}

const ELEMENTS = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
]);

function parseStatement(value: Json): Statement {
  if (!isObject(value)) throw malformed('Syntax errors in policy.');
  if (Object.keys(value).some((key) => !ELEMENTS.has(key))) throw malformed('Syntax errors in policy.');
  if (value.Effect !== 'Allow' && value.Effect !== 'Deny') throw malformed('Syntax errors in policy.');
  return {
    sid: typeof value.Sid === 'string' ? value.Sid : '',
    effect: value.Effect,
    actions: textList(value.Action),
    notActions: textList(value.NotAction),
    resources: textList(value.Resource),
    notResources: textList(value.NotResource),
    principals: parsePrincipals(value.Principal),
    hasNotPrincipal: value.NotPrincipal !== undefined,
    conditions: parseConditions(value.Condition),
  };
}

export function parseStatements(text: string): Statement[] {
  const { Statement: value } = parseDocument(text);
  if (value === undefined) throw malformed('Syntax errors in policy.');
  return (Array.isArray(value) ? value : [value]).map(parseStatement);
}
