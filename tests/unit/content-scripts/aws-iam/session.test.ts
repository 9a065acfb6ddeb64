import { describe, expect, it } from 'vitest';
import { signedInAccount } from '../../../../content-scripts/aws-iam/session';

const BARE = 'https://console.aws.amazon.com/iam/home';
const SESSION = 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/iam/home';

/** A console page as far as it tells its account. */
const page = (url: string, session?: string, bar?: string): Document =>
  ({
    location: new URL(url),
    querySelector: (selector: string) =>
      selector.startsWith('meta')
        ? session === undefined
          ? null
          : { getAttribute: () => session }
        : bar === undefined
          ? null
          : { textContent: bar },
  }) as unknown as Document;

describe('the account that a console page is signed in to', () => {
  it.each([
    ['session data', BARE, '{"accountId":"111122223333","accountAlias":"acme"}', undefined, ['acme', '']],
    ['session data of several sessions', SESSION, '{"accountId":111122223333}', undefined, ['', 'abcd1234']],
    ['the host of a session alone', SESSION, undefined, undefined, ['', 'abcd1234']],
    ['the navigation bar alone', BARE, 'not JSON', 'Account ID 1111-2222-3333', ['', '']],
    ['data of another shape', BARE, '[]', '111122223333', ['', '']],
  ])('%s', (_name, url, session, bar, [alias, name]) => {
    expect(signedInAccount(page(url, session, bar))).toEqual({ id: '111122223333', alias, session: name });
  });

  it.each(['null', '{"accountId":"12"}', ''])('is not told by %j', (session) => {
    expect(signedInAccount(page(BARE, session))).toBeNull();
  });
});
