import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

// Google Chrome from 137 on ignores --load-extension, so only Chromium and Chrome for Testing are looked for.
const chromium = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  playwright: 'chromium',
  commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
    '/snap/bin/chromium',
  ],
  packages: { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', brew: '--cask chromium' },
};

const firefox = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  // Playwright's Firefox is patched and takes no extension over WebDriver BiDi.
  playwright: undefined,
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    '/snap/bin/firefox',
  ],
  packages: { 'apt-get': 'firefox-esr', dnf: 'firefox', apk: 'firefox-esr', brew: '--cask firefox' },
};

/** The path of a Chromium that takes unpacked extensions, if one is installed. */
export const findChromium = () => find(chromium);

/** The path of a Firefox, if one is installed. */
export const findFirefox = () => find(firefox);

/** The path of a Chromium, installed first if need be. */
export const ensureChromium = () => ensure(chromium);

/** The path of a Firefox, installed first if need be. */
export const ensureFirefox = () => ensure(firefox);

async function find(browser) {
  const named = process.env[browser.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${browser.variable} is ${named}, where there is no file.`);
  }
  const candidates = [
    await playwrightPath(browser.playwright),
    ...browser.commands.flatMap(onPath),
    ...browser.places,
  ];
  return candidates.find((path) => path && existsSync(path));
}

function onPath(command) {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, file));
}

async function playwrightPath(name) {
  if (!name) return undefined;
  // The package may not be installed yet.
  const playwright = await import('@playwright/test').catch(() => undefined);
  return playwright?.[name].executablePath();
}

async function ensure(browser) {
  const installed = await find(browser);
  if (installed) return installed;
  console.log(`Installing ${browser.name} …`);
  let output = '';
  for (const attempt of attempts(browser)) {
    output += (await attempt()).output;
    const path = await find(browser);
    if (path) return path;
  }
  throw new Error(
    `${browser.name} is not installed and could not be installed. Install it with the system's package manager, ` +
      `or set ${browser.variable} to its program.\n${output.trim()}`,
  );
}

function attempts({ playwright, packages }) {
  const minutes = 60_000;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  // A container's bare system lacks the libraries that a downloaded browser needs; only root may add them.
  const libraries = process.platform === 'linux' && process.getuid() === 0 ? ['--with-deps'] : [];
  const viaPlaywright = () =>
    run('npx', ['playwright', 'install', ...libraries, playwright], { timeout: 3 * minutes });
  const install = async (command, args) =>
    run(...asRoot(command, args), { timeout: 5 * minutes, env: quiet });
  const [manager, name] =
    Object.entries(packages).find(([command]) => onPath(command).some(existsSync)) ?? [];
  const viaSystem = {
    'apt-get': async () => {
      await install('apt-get', ['update', '-qq']);
      return install('apt-get', ['install', '-y', '-qq', name]);
    },
    dnf: () => install('dnf', ['install', '-y', name]),
    apk: () => install('apk', ['add', name]),
    brew: () => run('brew', ['install', ...name.split(' ')], { timeout: 5 * minutes }),
  }[manager];
  return [playwright && viaPlaywright, viaSystem].filter(Boolean);
}

function asRoot(command, args) {
  const root = process.getuid?.() === 0 || !onPath('sudo').some(existsSync);
  // -n: a question for a password would wait for ever where no one sits.
  return root ? [command, args] : ['sudo', ['-n', command, ...args]];
}
