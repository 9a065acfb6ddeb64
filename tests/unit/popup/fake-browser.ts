import { vi } from 'vitest';
import messages from '../../../_locales/en/messages.json';
import { type Connection, type DetailName, EMPTY_DETAILS } from '../../../src/connection/connection';
import { parseRoleArn } from '../../../src/connection/role-arn';
import { DEFAULT_SETTINGS, parseSetting } from '../../../src/connection/settings';
import { flowOf } from '../../../src/flows';
import type { Request } from '../../../src/messages/requests';
import type { Overview, Reply } from '../../../src/messages/responses';
import { findDetails } from '../../../src/pasted/find-details';
import { generatePolicy } from '../../../src/policy/minimal-policy';
import { parsePolicy } from '../../../src/policy/policy';
import { reviewPolicy } from '../../../src/policy/review';

/** A background in memory behind a browser API that is no more than the popup needs. */
export const background = {
  overview: blank(),
  /** Every request, in the order it was sent. */
  sent: [] as Request[],
  /** Withheld replies; call one to let it go. undefined: replies go at once. */
  withheld: undefined as (() => void)[] | undefined,
  listeners: [] as ((message: unknown) => unknown)[],
  reset() {
    this.overview = blank();
    this.sent = [];
    this.withheld = undefined;
    this.listeners = [];
    api.permissions.request.mockClear();
  },
};

function blank(): Overview {
  return {
    connections: [],
    reusable: {},
    removed: [],
    missingAccess: [],
    logzioInFront: false,
    unreadableRecords: [],
    private: false,
    settings: DEFAULT_SETTINGS,
    orgPolicy: { settings: {}, tags: [], ignored: [] },
  };
}

export function connection(id: string, more: Partial<Connection> = {}): Connection {
  return {
    id,
    flow: 's3-logs',
    status: 'draft',
    region: 'us',
    createdAt: 0,
    visitedAt: 0,
    details: EMPTY_DETAILS,
    policyGenerated: false,
    facts: {},
    ...more,
  };
}

let removed: Connection | undefined;

/** Sentences come by way of this very API, so that what makes them is loaded late. */
async function review(request: Extract<Request, { kind: 'review-policy' }>): Promise<Reply<unknown>> {
  const { describeReview } = await import('../../../src/describe-review');
  const policy = parsePolicy(request.policy);
  if (!policy.ok) return policy;
  const { flow, bucket, prefix, encrypted } = request;
  const kms = encrypted === null ? {} : { kmsEncrypted: encrypted };
  return {
    ok: true,
    value: describeReview(reviewPolicy(policy.value, { bucket, prefix, ...kms }, flowOf({ flow }).needs)),
  };
}

function answer(request: Request): Reply<unknown> {
  const { overview } = background;
  const change = (id: string, changes: Partial<Connection>) => {
    overview.connections = overview.connections.map((one) => (one.id === id ? { ...one, ...changes } : one));
    return { ok: true as const, value: undefined };
  };
  const found = overview.connections.find((one) => 'id' in request && one.id === request.id);
  switch (request.kind) {
    case 'overview':
      return { ok: true, value: structuredClone(overview) };
    case 'create-connection':
      overview.connections = [connection('new'), ...overview.connections];
      return { ok: true, value: { id: 'new' } };
    case 'use-pasted-text': {
      const details = findDetails(request.text);
      const { accountId, externalId, bucket, policy } = details;
      if (!bucket.value)
        return { ok: true, value: { found: details, alreadyExists: false, regionIsKnown: false } };
      const given = { accountId, externalId, bucket, policy };
      const values = Object.fromEntries(
        Object.entries(given).map(([name, each]) => [name, each.value?.value ?? '']),
      );
      overview.connections = [connection('pasted', { details: { ...EMPTY_DETAILS, ...values } })];
      const regionIsKnown = details.region.value !== undefined;
      return { ok: true, value: { found: details, id: 'pasted', alreadyExists: false, regionIsKnown } };
    }
    case 'edit-region':
      return change(request.id, { region: request.region });
    case 'edit':
      return change(request.id, {
        details: { ...(found?.details ?? EMPTY_DETAILS), [request.detail as DetailName]: request.value },
      });
    case 'edit-encryption':
      return change(request.id, request.encrypted === null ? {} : { kmsEncrypted: request.encrypted });
    case 'edit-role-arn': {
      const arn = parseRoleArn(request.value);
      return arn.ok ? change(request.id, { facts: { roleArn: arn.value.arn } }) : arn;
    }
    case 'generate-policy':
      return change(request.id, {
        details: { ...(found?.details ?? EMPTY_DETAILS), policy: generatePolicy('acme-logs').text },
        policyGenerated: true,
      });
    case 'stop':
      return change(request.id, { status: 'stopped' });
    case 'remove':
      removed = found;
      overview.connections = overview.connections.filter((one) => one !== found);
      overview.removed = [{ id: request.id, bucket: found?.details.bucket ?? '' }];
      return { ok: true, value: undefined };
    case 'undo-remove':
      if (removed) overview.connections = [removed, ...overview.connections];
      overview.removed = [];
      return { ok: true, value: undefined };
    case 'set-setting': {
      const parsed = parseSetting(request.setting, request.value);
      if (!parsed.ok && request.value !== '') return parsed;
      const value = parsed.ok ? parsed.value : DEFAULT_SETTINGS[request.setting];
      overview.settings = { ...overview.settings, [request.setting]: value };
      return { ok: true, value: undefined };
    }
    case 'export':
      return { ok: true, value: { name: 'acme.json', text: '{"bucket":"acme-logs"}' } };
    case 'hand-over':
      return { ok: true, value: { name: 'acme.tf', text: `as ${request.format}` } };
    case 'import': {
      if (request.text !== 'good') return { ok: false, problem: { code: 'import_json' } };
      const [same] = overview.connections;
      if (same && !request.replace)
        return { ok: true, value: { id: same.id, bucket: 'acme-logs', alreadyExists: true } };
      overview.connections = [connection('imported', { details: { ...EMPTY_DETAILS, bucket: 'acme-logs' } })];
      return { ok: true, value: { id: 'imported', bucket: 'acme-logs', alreadyExists: false } };
    }
    case 'export-unreadable-records':
      return { ok: true, value: { name: 'aside.json', text: '{}' } };
    case 'remove-damaged':
      overview.unreadableRecords = [];
      return { ok: true, value: undefined };
    default:
      return { ok: true, value: undefined };
  }
}

type Message = { message: string; placeholders?: Record<string, { content: string }> };

/** The extension is there. */
export const isExtensionGone = (): boolean => false;

export const api = {
  runtime: {
    id: 'companion',
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: (request: Request) => {
      background.sent.push(request);
      if (request.kind === 'review-policy') return review(request);
      const reply = answer(request);
      const { withheld } = background;
      if (!withheld) return Promise.resolve(reply);
      return new Promise((resolve) => withheld.push(() => resolve(reply)));
    },
    onMessage: {
      addListener: (listener: (message: unknown) => unknown) => background.listeners.push(listener),
      removeListener: () => undefined,
    },
  },
  i18n: {
    /** As Chrome does it; '' for a key that is missing. */
    getMessage: (key: string, values: string[] = []) => {
      const found = (messages as Record<string, Message>)[key];
      return (found?.message ?? '').replace(/\$(\w+)\$/g, (_all, name: string) => {
        const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
        return values[Number(content.slice(1)) - 1] ?? '';
      });
    },
  },
  commands: { getAll: () => Promise.resolve([{ name: 'focus-card', shortcut: 'Alt+Shift+L' }]) },
  permissions: { request: vi.fn((_permissions: { origins: string[] }) => Promise.resolve(true)) },
  extension: { getViews: () => [] as Window[] },
};
