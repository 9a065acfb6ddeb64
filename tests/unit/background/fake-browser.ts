import { vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

const event = () => {
  const listeners: Listener[] = [];
  return { listeners, addListener: (listener: Listener) => void listeners.push(listener) };
};

/** A storage area in memory: what goes in and comes out is a copy, as in a browser. */
function area() {
  let held: Record<string, unknown> = {};
  return {
    get: async (key: string | null) =>
      structuredClone(key === null ? held : key in held ? { [key]: held[key] } : {}),
    set: async (items: object) => void Object.assign(held, structuredClone(items)),
    remove: async (key: string) => void delete held[key],
    /** Everything that is kept, as text to compare. */
    text: () => JSON.stringify(held),
    reset: (items: Record<string, unknown> = {}) => {
      held = structuredClone(items);
    },
  };
}

const nothing = async () => undefined;

/** The browser API that the background uses, without a browser. Tabs come and go by hand. */
export const browser = {
  runtime: {
    id: 'companion',
    getURL: (path: string) => `chrome-extension://companion/${path}`,
    getManifest: () => ({ content_scripts: [], host_permissions: [] }),
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
  },
  commands: { onCommand: event() },
  storage: { local: area(), session: area() },
  permissions: { onAdded: event(), contains: async () => true },
  tabs: {
    onRemoved: event(),
    onCreated: event(),
    onUpdated: event(),
    query: async () => [],
    get: nothing,
    create: vi.fn(async () => ({ id: 1000 })),
    update: vi.fn(async () => ({})),
    sendMessage: nothing,
  },
  windows: { update: nothing },
  scripting: {
    getRegisteredContentScripts: async () => [{ id: 'aws-iam' }],
    registerContentScripts: nothing,
    unregisterContentScripts: nothing,
    executeScript: vi.fn(nothing),
  },
  i18n: { getMessage: (key: string) => key },
};
