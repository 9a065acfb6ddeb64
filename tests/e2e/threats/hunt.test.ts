import { MINE } from '../editors/rows';
import { expect, test } from '../support/fixtures';
import { BUCKET, openLogzioForm, setUpInAws } from '../support/flow';
import { externalIdOf } from '../support/verdict';

const LOGZIO_ACCOUNT = '406095609952';

test.use({ ownBrowser: true });

/** Runs before the page's own scripts: listens to, hooks and notes whatever a page can. */
function hunt(): void {
  const loot: string[] = [];
  Object.assign(window, { loot });
  const note = (value: unknown, depth = 0): void => {
    if (typeof value === 'string') loot.push(value.slice(0, 4000));
    if (depth > 2 || typeof value !== 'object' || value === null) return;
    for (const name of Object.getOwnPropertyNames(value))
      note((value as Record<string, unknown>)[name], depth + 1);
  };
  const hook = (holder: object, name: string): void => {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    if (typeof own?.value !== 'function') return;
    const real = own.value as (...given: unknown[]) => unknown;
    Object.defineProperty(holder, name, {
      ...own,
      value(this: unknown, ...given: unknown[]) {
        note(given);
        if (name === 'attachShadow') loot.push(`attachShadow ${(this as Element).outerHTML}`);
        return real.apply(this, given);
      },
    });
  };
  for (const name of ['attachShadow', 'setAttribute', 'append', 'animate', 'dispatchEvent'])
    hook(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore']) hook(Node.prototype, name);
  for (const name of ['addEventListener', 'dispatchEvent']) hook(EventTarget.prototype, name);
  for (const name of ['postMessage', 'open', 'fetch']) hook(window, name);
  for (const name of ['createElement', 'execCommand', 'createTextNode']) hook(Document.prototype, name);
  for (const name of ['parse', 'stringify']) hook(JSON, name);
  for (const name of ['get', 'set', 'forEach']) hook(Map.prototype, name);
  hook(Clipboard.prototype, 'writeText');
  hook(Storage.prototype, 'setItem');
  const events = Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  for (const type of [...events, 'message', 'storage', 'focusin', 'focusout', 'beforetoggle', 'toggle'])
    window.addEventListener(
      type,
      (event) => {
        for (const target of event.composedPath())
          if (target instanceof Element) {
            const root = target.getRootNode();
            if (root instanceof ShadowRoot && root.mode === 'closed')
              loot.push(`in a closed root: ${root.innerHTML}`);
          }
        if ('data' in event) note(event.data);
        if ('detail' in event) note(event.detail);
      },
      true,
    );
  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      for (const node of addedNodes) note((node as Element).outerHTML ?? node.nodeValue);
      if (attributeName) note((target as Element).getAttribute(attributeName));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Everything that a page's script gets to see of its document, its globals, and by asking the browser. */
function loot(wanted: string[]): string[] {
  const seen = [...((window as unknown as { loot: string[] }).loot ?? [])];
  // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is asked for, not what is in the tree
  seen.push(document.documentElement.innerText, document.documentElement.outerHTML, location.href);
  seen.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie);
  for (const name of Object.getOwnPropertyNames(window)) {
    const value = (window as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string') seen.push(value);
    if (value instanceof Map || value instanceof Set) seen.push(JSON.stringify([...value]));
  }
  for (const field of document.querySelectorAll('input,textarea'))
    seen.push((field as HTMLInputElement).value);
  for (const element of document.querySelectorAll('*')) {
    const root = element.shadowRoot;
    if (root) seen.push(root.innerHTML);
  }
  for (const animation of document.getAnimations()) {
    const root = (animation.effect as KeyframeEffect | null)?.target?.getRootNode();
    if (root instanceof ShadowRoot) seen.push(`by an animation: ${root.innerHTML}`);
  }
  const selection = getSelection();
  selection?.selectAllChildren(document.documentElement);
  seen.push(String(selection));
  for (const place of document.querySelectorAll('html > div')) {
    selection?.selectAllChildren(place);
    seen.push(String(selection));
  }
  for (let x = 10; x < innerWidth; x += 40)
    for (let y = 10; y < innerHeight; y += 20) {
      const range = document.caretRangeFromPoint?.(x, y);
      const root = range?.startContainer.getRootNode();
      if (root instanceof ShadowRoot) seen.push(`by the caret: ${root.innerHTML}`);
    }
  selection?.removeAllRanges();
  return wanted.flatMap((value) => {
    const at = seen.map((text) => text.indexOf(value)).findIndex((index) => index >= 0);
    const text = seen[at] ?? '';
    return [
      ...(at >= 0 ? [`${value} in: ${text.slice(Math.max(0, text.indexOf(value) - 60)).slice(0, 120)}`] : []),
    ];
  });
}

test('a page that hunts for values finds none of them in AWS before they stand in their field', async ({
  context,
  page,
  card,
  sim,
}) => {
  await context.addInitScript(hunt);
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await aws.waitForText(/press Next/);
  // The policy is filled here; Logz.io's account and the External ID belong to a screen that is still to come.
  const secrets = [LOGZIO_ACCOUNT, externalIdOf(sim)];
  await aws.waitForButton('Collapse');
  expect(await tab.evaluate(loot, secrets)).toEqual([]);
  // On any other page of the console the values to copy stand on the card.
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles');
  await aws.press('Copy a value');
  await aws.waitForButton(`Copy External ID ${secrets[1]}`);
  expect(await tab.evaluate(loot, [...secrets, 'Copy External ID', 'Create the policy'])).toEqual([]);
  // The hunt itself works: what the page has of its own, it finds.
  expect(await tab.evaluate(loot, ['Roles'])).toHaveLength(1);
});

/** Selects all in every way that a page's script has, and gives what it can read of it. */
function selected(): string[] {
  const seen: string[] = [];
  const onCopy = ({ clipboardData }: ClipboardEvent) => seen.push(clipboardData?.getData('text/plain') ?? '');
  document.addEventListener('copy', onCopy);
  const read = () => {
    const selection = getSelection();
    seen.push(String(selection));
    document.execCommand('copy');
    for (let index = 0; index < (selection?.rangeCount ?? 0); index += 1) {
      const range = selection?.getRangeAt(index);
      seen.push(String(range), range?.cloneContents().textContent ?? '');
    }
    const composed = selection as unknown as { getComposedRanges?: () => StaticRange[] };
    for (const { startContainer, endContainer } of composed?.getComposedRanges?.() ?? [])
      seen.push(startContainer.textContent ?? '', endContainer.textContent ?? '');
    for (const node of [selection?.anchorNode, selection?.focusNode, document.activeElement])
      if (node?.getRootNode() instanceof ShadowRoot) seen.push((node.getRootNode() as ShadowRoot).innerHTML);
  };
  read();
  document.execCommand('selectAll');
  read();
  for (const [alter, unit] of [
    ['extend', 'documentboundary'],
    ['move', 'line'],
    ['extend', 'paragraphboundary'],
  ] as const) {
    getSelection()?.modify(alter, 'forward', unit);
    read();
    getSelection()?.modify(alter, 'backward', unit);
    read();
  }
  for (let x = 4; x < innerWidth; x += 32)
    for (let y = 4; y < innerHeight; y += 16)
      for (const node of [
        document.caretRangeFromPoint?.(x, y)?.startContainer,
        document.caretPositionFromPoint?.(x, y)?.offsetNode,
        ...document.elementsFromPoint(x, y),
      ]) {
        const root = node?.getRootNode();
        if (root instanceof ShadowRoot) seen.push(root.innerHTML);
      }
  document.removeEventListener('copy', onCopy);
  return seen;
}

test('a page that selects all after a press on any part of the card reads none of it', async ({
  context,
  page,
  card,
  sim,
}) => {
  await context.addInitScript(hunt);
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await aws.waitForText(/press Next/);
  await tab.goto('https://console.aws.amazon.com/iam/home#/roles');
  await aws.waitForButton('Create the policy');
  const wanted = [BUCKET, LOGZIO_ACCOUNT, externalIdOf(sim), 'Copy External ID', 'Create the policy'];
  const box = await tab.locator('html > div[popover]').evaluate((host) => {
    const hits: [number, number][] = [];
    for (let x = 4; x < innerWidth; x += 24)
      for (let y = 4; y < innerHeight; y += 24)
        if (document.elementFromPoint(x, y) === host) hits.push([x, y]);
    return hits;
  });
  expect(box.length).toBeGreaterThan(20);
  const url = tab.url();
  for (const [x, y] of box) {
    if (tab.url() !== url) break;
    await tab.mouse.click(x, y);
    // A press may lead on: what is read is read before.
    const seen = await tab.evaluate(selected).catch(() => []);
    expect(wanted.filter((value) => seen.some((text) => text.includes(value)))).toEqual([]);
  }
  await tab.goto('about:blank');
  await tab.goto(url);
  await aws.waitForButton('Create the policy');
  // The hunt itself works: what the page has of its own, it finds.
  expect((await tab.evaluate(selected)).some((text) => text.includes('Roles'))).toBe(true);
});

/** Runs in a page of the console: notes all that its editor is asked and told, and all that stands on the stack there. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const note = (...given: unknown[]): void => {
    for (const value of given) heard.push(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    heard.push(new Error('here').stack ?? '');
  };
  for (const name of ['querySelectorAll', 'querySelector'] as const) {
    const real = Document.prototype[name] as (selector: string) => unknown;
    Object.defineProperty(Document.prototype, name, {
      value(this: Document, selector: string) {
        note(selector);
        return real.call(this, selector);
      },
    });
  }
  let env: { editor: Record<string, (...given: unknown[]) => unknown> } | undefined;
  Object.defineProperty(HTMLElement.prototype, 'env', {
    get: () => env,
    set(given) {
      env = given;
      for (const name of ['getValue', 'setValue']) {
        const real = given.editor[name];
        given.editor[name] = (...args: unknown[]) => {
          note(name, ...args);
          return real.apply(given.editor, args);
        };
      }
    },
  });
}

test('a page whose editor listens learns the policy when it is written, and nothing before', async ({
  context,
  page,
  card,
  sim,
}) => {
  sim.reset({ console: { visualFirst: false, policyText: MINE } });
  await context.addInitScript(listen);
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await aws.waitForText(/already has another value/);
  const heard = (wanted: string[]) =>
    tab.evaluate((values) => {
      const all = (window as unknown as { heard: string[] }).heard.join('\n');
      return values.filter((value) => all.includes(value));
    }, wanted);
  const secrets = [LOGZIO_ACCOUNT, externalIdOf(sim), 'logzio-acme'];
  // The editor was read, by its own interface.
  expect(await heard(['getValue', BUCKET, ...secrets])).toEqual(['getValue']);
  await aws.press('Fill this page');
  await aws.waitForText(/press Next/);
  expect(await heard([BUCKET, ...secrets])).toEqual([BUCKET]);
});

test("a page that hunts for the role's ARN does not find it in Logz.io before the press that sends it", async ({
  context,
  page,
  card,
  sim,
}) => {
  await context.addInitScript(hunt);
  await openLogzioForm(page);
  const { tab, card: aws } = await setUpInAws(page, card);
  await aws.waitForText(/press Next/);
  await tab.close();
  await page.bringToFront();
  await card.waitForText(/Task/);
  expect(await page.evaluate(loot, ['111122223333', 'logzio-acme', 'Task 2 of 6'])).toEqual([]);
  // The page's own External ID stands in its form: the hunt finds that.
  expect(await page.evaluate(loot, [externalIdOf(sim)])).not.toEqual([]);
});
