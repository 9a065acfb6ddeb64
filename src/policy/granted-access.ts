import { ACCESS_LEVELS, type AccessLevel, accessLevelsOf } from './access-level';
import { s3Resource, splitArn } from './arn';
import { evaluate } from './evaluate';
import { asText } from './pattern-match';
import {
  decryptContext,
  listContext,
  objectContext,
  otherContext,
  type RequestContext,
} from './request-context';
import { type PolicyDocument, type Statement, statementsOf, toStringList } from './statement';
import { matchesAction, matchesPattern } from './wildcard';

/** One line of "this policy may …": a kind of access, the actions that give it, and on what. */
export interface AccessLine {
  level: AccessLevel;
  actions: string[];
  /** Set when the resource is in S3; may hold wildcards. */
  bucket?: string;
  /** The objects' path within the bucket, without a leading slash; absent when the bucket itself is meant. */
  path?: string;
  /** The resource as it stands in the policy; `!` before it means all but this one (NotResource). */
  resource: string;
  /** Conditions or denials take a part of it away, or may. */
  isLimited?: true;
}

/** Whether the statement's Effect is Allow (the exact word: IAM refuses any other case). */
export function isAllow(statement: Statement): boolean {
  return statement.Effect === 'Allow';
}

/** Actions as they stand; those of NotAction come as the `*` that they amount to. */
export function actionsOf(statement: Statement): string[] {
  return statement.NotAction === undefined ? toStringList(statement.Action) : ['*'];
}

/** Whether a statement's actions and resources cover an action on one resource. Conditions are not weighed. */
export function coversAction(statement: Statement, action: string, resource: string): boolean {
  const actionIn = (value: unknown) => toStringList(value).some((pattern) => matchesAction(pattern, action));
  const resourceIn = (value: unknown) =>
    toStringList(value).some((pattern) => matchesPattern(pattern, resource));
  const forAction =
    statement.NotAction === undefined ? actionIn(statement.Action) : !actionIn(statement.NotAction);
  const forResource =
    statement.NotResource === undefined ? resourceIn(statement.Resource) : !resourceIn(statement.NotResource);
  return forAction && forResource;
}

/** The request that one kind of access is decided for. */
function contextFor(level: AccessLevel, resource: string, prefix: string): RequestContext {
  const session = { now: Date.now() };
  if (level === 'list') return listContext(session, prefix);
  if (level === 'read') return objectContext(session);
  return level === 'decrypt'
    ? decryptContext(session, '', prefix, splitArn(resource)?.region)
    : otherContext(session);
}

/**
 * What the policy's Allow statements give, a line for each resource and kind of access, in the policy's order. What a
 * Deny or a condition takes away whole is left out; what they may take away is said to be limited.
 * @param prefix what would be listed
 */
export function grantedAccess(document: PolicyDocument, prefix = ''): AccessLine[] {
  const lines = new Map<string, AccessLine>();
  const policies = [{ name: '', document }];
  for (const statement of statementsOf(document).filter(isAllow)) {
    const resources = [
      ...toStringList(statement.Resource),
      ...toStringList(statement.NotResource).map((text) => `!${text}`),
    ];
    for (const resource of resources)
      for (const level of ACCESS_LEVELS) {
        const context = contextFor(level, resource, prefix);
        const decide = (action: string, among = policies) =>
          evaluate(among, {
            action: asText(action),
            resource: asText(resource.replace(/^!.*/, '*')),
            context,
          }).decision;
        const alone = [{ name: '', document: { ...document, Statement: [statement] } }];
        const actions = actionsOf(statement).filter(
          (action) =>
            accessLevelsOf(action).includes(level) &&
            decide(action) !== 'refused' &&
            decide(action, alone) !== 'refused',
        );
        if (actions.length === 0) continue;
        const line = lines.get(`${level} ${resource}`) ?? {
          level,
          actions: [],
          resource,
          ...s3Resource(resource),
        };
        line.actions = [...new Set([...line.actions, ...actions])];
        const isWhole = statement.NotAction !== undefined || resource.startsWith('!');
        if (!isWhole && actions.some((action) => decide(action) !== 'allowed')) line.isLimited = true;
        lines.set(`${level} ${resource}`, line);
      }
  }
  return [...lines.values()];
}
