import messages from '../../../_locales/en/messages.json';

type Items = Record<string, unknown>;

/** One storage area in memory. It holds copies, as a browser does, and can be full. */
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
}

interface Tab {
  id: number;
  url: string;
  windowId: number;
}

/** A browser in memory: storage, windows and tabs; no more than the background needs. */
export const world = {
  local: new Area(),
  session: new Area(),
  /** undefined: the organisation has no policy, as Firefox then says with a refusal. */
  managed: undefined as unknown,
  windows: [] as { id: number; incognito: boolean }[],
  /** The window in front. */
  front: 1,
  tabs: [] as Tab[],
  /** Tabs in front of their window, as `tabs.query` for the one in front finds them. */
  notified: [] as number[],
  scripts: [] as { id: string }[],
  reset() {
    this.local.items = {};
    this.session.items = {};
    this.local.failure = undefined;
    this.session.failure = undefined;
    this.managed = undefined;
    this.windows = [{ id: 1, incognito: false }];
    this.front = 1;
    this.tabs = [];
    this.notified = [];
    this.scripts = [];
  },
};

const isPrivate = (windowId: number): boolean =>
  world.windows.find(({ id }) => id === windowId)?.incognito === true;

export const browser = {
  runtime: {
    id: 'companion',
    getURL: (path: string) => `chrome-extension://companion/${path}`,
    getManifest: () => ({ content_scripts: [], host_permissions: [] }),
  },
  storage: {
    local: world.local,
    session: world.session,
    managed: {
      get: async () => {
        if (world.managed === undefined) throw new Error('Managed storage manifest not found');
        return world.managed;
      },
    },
  },
  permissions: { contains: async () => true },
  scripting: {
    getRegisteredContentScripts: async () => world.scripts,
    registerContentScripts: async (scripts: { id: string }[]) => void world.scripts.push(...scripts),
    unregisterContentScripts: async () => void world.scripts.splice(0),
    executeScript: async () => [],
  },
  windows: {
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
    query: async ({ url }: { url?: string[] }) =>
      url ? [] : world.tabs.filter(({ windowId }) => windowId === world.front).slice(-1),
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
    sendMessage: async (id: number) => void world.notified.push(id),
  },
  i18n: {
    getMessage: (key: string) => (messages as Record<string, { message: string }>)[key]?.message ?? '',
  },
};
