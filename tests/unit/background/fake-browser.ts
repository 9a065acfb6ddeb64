import { vi } from 'vitest';
import messages from '../../../_locales/en/messages.json';

type Listener = (...given: never[]) => unknown;

const event = () => {
  const listeners: Listener[] = [];
  return { listeners, addListener: (listener: Listener) => void listeners.push(listener) };
};

type Items = Record<string, unknown>;

/** One storage area in memory. What goes in and comes out is a copy, as in a browser, and it can be full. */
class Area {
  items: Items = {};
  /** Said by every write while it is set. */
  failure: string | undefined;

  async get(key?: string | string[] | null): Promise<Items> {
    const keys = key === undefined || key === null ? Object.keys(this.items) : [key].flat();
    return structuredClone(
      Object.fromEntries(keys.filter((one) => one in this.items).map((one) => [one, this.items[one]])),
    );
  }
  async set(items: Items): Promise<void> {
    if (this.failure !== undefined) throw new Error(this.failure);
    Object.assign(this.items, structuredClone(items));
  }
  async remove(key: string | string[]): Promise<void> {
    for (const one of [key].flat()) delete this.items[one];
  }
  /** Everything that is kept, as text to compare. */
  text(): string {
    return JSON.stringify(this.items);
  }
  reset(): void {
    this.items = {};
    this.failure = undefined;
  }
}

interface Tab {
  id: number;
  url: string;
  windowId: number;
  incognito?: boolean;
}

/** A browser in memory: storage, windows and tabs; no more than the background needs. */
export const world = {
  local: new Area(),
  session: new Area(),
  /** undefined: the organization has no policy, as Firefox then says with a refusal. */
  managed: undefined as unknown,
  windows: [{ id: 1, incognito: false }],
  /** The window in front. */
  front: 1,
  /** The last one of a window is the one in front there. */
  tabs: [] as Tab[],
  notified: [] as number[],
  /** What a tab's page answers to any message; a promise that never ends for one that stands still. */
  answers: new Map<number, unknown>(),
  scripts: [] as { id: string }[],
  /** How the companion came into the browser. */
  installType: 'development',
  /** The toolbar icon: of all tabs, and of those that have one of their own. */
  badge: '',
  badges: new Map<number, string>(),
  reset() {
    this.local.reset();
    this.session.reset();
    this.managed = undefined;
    this.windows = [{ id: 1, incognito: false }];
    this.front = 1;
    this.tabs = [];
    this.notified = [];
    this.answers.clear();
    this.scripts = [];
    this.installType = 'development';
    this.badge = '';
    this.badges.clear();
  },
};

const isPrivate = (windowId: number): boolean =>
  world.windows.find(({ id }) => id === windowId)?.incognito === true;

/** The browser API that the background uses, without a browser. */
export const browser = {
  runtime: {
    id: 'companion',
    getURL: (path: string) => `chrome-extension://companion/${path}`,
    getManifest: () => ({ content_scripts: [], host_permissions: [] }),
    sendMessage: async () => undefined,
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
  },
  commands: { onCommand: event() },
  management: { getSelf: async () => ({ installType: world.installType }) },
  action: {
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
      if (tabId === undefined) world.badge = text ?? '';
      else if (text === null) world.badges.delete(tabId);
      else world.badges.set(tabId, text);
    },
  },
  storage: {
    local: world.local,
    session: world.session,
    onChanged: event(),
    managed: {
      get: async () => {
        if (world.managed === undefined) throw new Error('Managed storage manifest not found');
        return world.managed;
      },
    },
  },
  permissions: { onAdded: event(), contains: async () => true },
  scripting: {
    getRegisteredContentScripts: async () => world.scripts,
    registerContentScripts: async (scripts: { id: string }[]) => void world.scripts.push(...scripts),
    unregisterContentScripts: async () => void world.scripts.splice(0),
    executeScript: vi.fn(async () => []),
  },
  windows: {
    onRemoved: event(),
    getLastFocused: async () => world.windows.find(({ id }) => id === world.front),
    getAll: async () => world.windows,
    update: async (id: number) => {
      world.front = id;
    },
    create: async ({ url, incognito }: { url: string; incognito: boolean }) => {
      const id = world.windows.length + 1;
      world.windows.push({ id, incognito });
      world.front = id;
      return { id, tabs: [await browser.tabs.create({ url, windowId: id })] };
    },
  },
  tabs: {
    onRemoved: event(),
    onCreated: event(),
    onUpdated: event(),
    query: async ({ url, active }: { url?: string[]; active?: boolean }) => {
      if (url) return world.tabs.filter((tab) => url.some((at) => tab.url.startsWith(at.replace(/\*$/, ''))));
      return active ? world.tabs.filter(({ windowId }) => windowId === world.front).slice(-1) : world.tabs;
    },
    get: async (id: number) => {
      const tab = world.tabs.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}`);
      return tab;
    },
    update: async (id: number) => browser.tabs.get(id),
    create: async ({ url, windowId = world.front }: { url: string; windowId?: number }) => {
      const tab = { id: world.tabs.length + 1, url, windowId, incognito: isPrivate(windowId) };
      world.tabs.push(tab);
      return tab;
    },
    sendMessage: async (id: number) => {
      world.notified.push(id);
      return world.answers.get(id);
    },
  },
  i18n: {
    getMessage: (key: string) => (messages as Record<string, { message: string }>)[key]?.message ?? '',
  },
};
