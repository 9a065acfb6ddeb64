import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsoleUrl, isSameConsole, parseConsoleOrigin } from '../../../src/aws-console/console-hosts';

const EU = { origin: 'https://eu-west-1.console.aws.amazon.com', region: 'eu-west-1' };

describe('an address', () => {
  it.each([
    ['https://console.aws.amazon.com/iam/home', { origin: 'https://console.aws.amazon.com' }],
    ['https://eu-west-1.console.aws.amazon.com/', EU],
    [
      'https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-1#/roles',
      { origin: 'https://us-east-1.console.aws.amazon.com', region: 'eu-west-1' },
    ],
    [
      'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/iam',
      {
        origin: 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com',
        region: 'us-east-1',
        sessionAccountId: '111122223333',
      },
    ],
  ])('%s is the console', (url, origin) => {
    expect(parseConsoleOrigin(url)).toEqual(origin);
  });

  it.each([
    'http://console.aws.amazon.com/',
    'https://console.aws.amazon.com:8443/',
    'https://evilconsole.aws.amazon.com/',
    'https://console.aws.amazon.com.evil.com/',
    'https://console.aws.amazon.com@evil.com/',
    'https://user@console.aws.amazon.com/',
    'https://console.aws.amazon.com./',
    'https://evil.com/console.aws.amazon.com',
    'https://console.amazonaws-us-gov.com/',
    'https://console.amazonaws.cn/',
    'console.aws.amazon.com',
    '',
  ])('%j is not the console', (url) => {
    expect(isConsoleUrl(url)).toBe(false);
  });

  it('passes only with the exact suffix', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, end) => {
        expect(isConsoleUrl(url)).toBe(false);
        const host = URL.canParse(`https://console.aws.amazon.com${end}`)
          ? new URL(`https://console.aws.amazon.com${end}`).host
          : '';
        if (host !== 'console.aws.amazon.com')
          expect(isConsoleUrl(`https://console.aws.amazon.com${end}`)).toBe(false);
      }),
    );
  });
});

describe('two addresses', () => {
  const [bare, ohio, frankfurt] = ['', 'us-east-2.', 'eu-central-1.'];
  const [mine, other] = ['111122223333-abcd1234.us-east-1.', '111122223333-zzzz9999.us-east-1.'];
  it.each([
    [bare, bare, true],
    [bare, ohio, true],
    [ohio, frankfurt, true],
    [mine, mine, true],
    [mine, mine.replace('us-east-1', 'eu-west-1'), true],
    [mine, other, false],
    [mine, bare, false],
    [mine, ohio, false],
  ])('at %j and %j are of one console: %j', (one, second, same) => {
    const at = (host: string) => `https://${host}console.aws.amazon.com/iam/home`;
    expect(isSameConsole(at(one), at(second))).toBe(same);
    expect(isSameConsole(at(second), at(one))).toBe(same);
  });
  it.each(['http://console.aws.amazon.com/', 'https://evil.example/', 'about:blank', ''])(
    'of which one is %j are not of one console',
    (foreign) => expect(isSameConsole('https://console.aws.amazon.com/', foreign)).toBe(false),
  );
});
