import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createIamState } from './iam';
import { createLogzioState } from './logzio-app/state';
import { asset } from './server/assets';
import { certificate, publicKeyHash } from './server/certificate';
import { consoleHost } from './server/console-host';
import { logzioHost } from './server/logzio-host';
import { html, plain, type Reply, type SimulatedRequest } from './server/reply';
import { signInHost } from './server/signin-host';
import type { SimulatorOptions, Simulators } from './server/types';

export type { SimulatorOptions, Simulators } from './server/types';

type Resettable = Omit<Simulators, 'port' | 'publicKey' | 'reset' | 'close'>;

/** Starts one HTTPS server that plays every host of the flow, on a free port of this machine. */
export async function startSimulators(options: SimulatorOptions = {}): Promise<Simulators> {
  const shown = await certificate();
  const server = createServer(shown, async (incoming, response) => {
    const reply = await answer(await parse(incoming), simulators).catch((error) => plain(500, String(error)));
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const simulators: Simulators = {
    ...initial(options),
    port: (server.address() as AddressInfo).port,
    publicKey: publicKeyHash(shown),
    reset: (next) => void Object.assign(simulators, initial(next)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return simulators;
}

function initial(options: SimulatorOptions = {}): Resettable {
  return {
    state: createIamState(options.accounts),
    logzio: createLogzioState(),
    options: { console: options.console ?? {}, logzio: options.logzio ?? {} },
    signedIn: options.signedIn ?? true,
    signedInAccount: options.signedInAccount ?? '111122223333',
    signInLanding: options.signInLanding ?? 'same',
    pages: new Map(),
    requests: [],
  };
}

async function parse(incoming: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  // Tests reach the server through its port as well; the simulated hosts have none.
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  return {
    host,
    method: incoming.method ?? 'GET',
    url: new URL(`https://${host}${incoming.url ?? '/'}`),
    body: Buffer.concat(chunks).toString(),
  };
}

async function answer(request: SimulatedRequest, simulators: Simulators): Promise<Reply> {
  const { host, method, url } = request;
  simulators.requests.push({ host, method, url: url.href });
  const planted = simulators.pages.get(url.href) ?? simulators.pages.get(url.origin + url.pathname);
  if (planted !== undefined) return html(planted);
  // Browsers ask for it unbidden; a 404 would stand in every page's console.
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (url.pathname.startsWith('/_sim/')) return asset(url.pathname);
  return (
    consoleHost(request, simulators) ??
    signInHost(request, simulators) ??
    (await logzioHost(request, simulators)) ??
    plain(404, `Nothing is simulated at ${host}`)
  );
}
