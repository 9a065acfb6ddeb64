import { type RequestOptions, request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulators, startSimulators } from '../../simulators/server';

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startSimulators();
});
beforeEach(() => simulators.reset());
afterAll(() => simulators.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(address: string, method = 'GET', body = ''): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  const options: RequestOptions = {
    port: simulators.port,
    host: '127.0.0.1',
    path: pathname + search,
    method,
    headers: { host },
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(options, async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const { statusCode: status = 0, headers } = incoming;
      resolve({ status, headers, body: Buffer.concat(chunks).toString() });
    });
    outgoing.on('error', reject).end(body);
  });
}

const postJson = (address: string, body: unknown) => ask(address, 'POST', JSON.stringify(body));

describe('the console', () => {
  it.each([
    'https://console.aws.amazon.com/iam/home',
    'https://us-east-1.console.aws.amazon.com/iamv2/home?region=us-east-1',
    'https://eu-west-1.console.aws.amazon.com/console/home',
  ])('is served at %s for the account that is signed in', async (address) => {
    const { status, headers, body } = await ask(address);
    expect(status).toBe(200);
    expect(body).toContain('1111-2222-3333');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('shows the account that a multi-session host names', async () => {
    const { body } = await ask('https://444455556666-ab12cd34.us-east-1.console.aws.amazon.com/iam/home');
    expect(body).toContain('4444-5555-6666');
    expect(body).toContain('444455556666-ab12cd34');
  });

  it('answers the API with the IAM of the account', async () => {
    const { status, body } = await postJson('https://us-east-1.console.aws.amazon.com/iamv2/api/iam', {
      op: 'getRole',
      body: { roleName: 'app-server' },
    });
    expect(status).toBe(200);
    expect(body).toContain('arn:aws:iam::111122223333:role/app-server');
  });

  it('has a page for a bucket in S3', async () => {
    const { body } = await ask('https://s3.console.aws.amazon.com/s3/buckets/acme-app-logs?region=us-east-1');
    expect(body).toContain('<h1>acme-app-logs</h1>');
  });

  it('leads a signed-out visitor to the sign-in and back', async () => {
    simulators.signedIn = false;
    const { status, headers } = await ask(
      'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1',
    );
    expect(status).toBe(302);
    const location = String(headers.location);
    expect(new URL(location).host).toBe('signin.aws.amazon.com');
    expect((await ask(location)).body).toContain(
      'us-east-1.console.aws.amazon.com/iam/home?region=us-east-1',
    );

    await ask('https://signin.aws.amazon.com/signin', 'POST');
    expect(simulators.signedIn).toBe(true);
  });

  it('can land on its home page after the sign-in', async () => {
    simulators.reset({ signedIn: false, signInLanding: 'console-home' });
    const { headers } = await ask('https://us-east-1.console.aws.amazon.com/iam/home');
    expect((await ask(String(headers.location))).body).toContain(
      '"https://console.aws.amazon.com/console/home"',
    );
  });

  it('refuses the API to a signed-out visitor', async () => {
    simulators.signedIn = false;
    const { status } = await postJson('https://console.aws.amazon.com/iamv2/api/iam', { op: 'listRoles' });
    expect(status).toBe(401);
  });
});

describe('other hosts', () => {
  it.each([
    'https://console.aws.amazon.com.evil.example/iam/home',
    'https://app.logz.io.evil.example/',
    'https://app-wa.logz.io/',
  ])('have nothing at %s', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it('serve the pages that a test plants, before everything else', async () => {
    simulators.pages.set('https://console.aws.amazon.com.evil.example/iam/home', 'evil');
    simulators.pages.set('https://console.aws.amazon.com/iam/home', 'planted');
    expect((await ask('https://console.aws.amazon.com.evil.example/iam/home?x=1')).body).toBe('evil');
    expect((await ask('https://console.aws.amazon.com/iam/home')).body).toBe('planted');
  });
});

it('keeps what was asked for until the reset', async () => {
  await ask('https://app.logz.io/');
  expect(simulators.requests).toEqual([{ host: 'app.logz.io', method: 'GET', url: 'https://app.logz.io/' }]);
  simulators.reset();
  expect(simulators.requests).toEqual([]);
});
