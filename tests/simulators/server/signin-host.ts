import { embeddedJson, html, plain, type Reply, redirect, type SimulatedRequest } from './reply';
import type { Simulators } from './types';

const host = 'signin.aws.amazon.com';

/** Sends a signed-out visitor to AWS's sign-in, which comes back to `target`. */
export function redirectToSignIn(target: URL): Reply {
  const back = new URL(target);
  // As AWS does: the server never sees the fragment, so the way back says that one may have to be put back.
  back.searchParams.set('hashArgs', '#');
  back.searchParams.set('isauthcode', 'true');
  const signIn = new URL(`https://${host}/oauth`);
  signIn.searchParams.set('response_type', 'code');
  signIn.searchParams.set('client_id', 'arn:aws:signin:::console/iam');
  signIn.searchParams.set('redirect_uri', back.href);
  return redirect(signIn.href);
}

/** AWS's sign-in page: one press signs in and goes back, or lands on the console's home page. */
export function signInHost(request: SimulatedRequest, simulators: Simulators): Reply | undefined {
  if (request.host !== host && !request.host.endsWith(`.${host}`)) return undefined;
  if (request.method === 'POST') {
    simulators.signedIn = true;
    return plain(204, '');
  }
  const target =
    request.url.searchParams.get('redirect_uri') ?? 'https://console.aws.amazon.com/console/home';
  const keep = simulators.signInLanding === 'same';
  const landing = keep ? target : 'https://console.aws.amazon.com/console/home';
  return html(signInPage(landing, keep));
}

function signInPage(landing: string, keepHash: boolean): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Amazon Web Services Sign-In</title>
<style>body{font:14px Arial,sans-serif;display:grid;place-items:center;height:90vh}
button{padding:8px 28px;background:#ff9900;border:0;border-radius:2px;font-weight:bold}</style>
<main><h1>Sign in</h1><button type="button">Sign in</button></main>
<script>
const landing = ${embeddedJson(landing)};
document.querySelector('button').addEventListener('click', async () => {
  await fetch('/signin', { method: 'POST' });
  location.assign(landing + (${keepHash} ? location.hash : ''));
});
</script></html>`;
}
