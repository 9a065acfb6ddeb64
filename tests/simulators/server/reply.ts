/** A request as the simulated hosts see it. */
export interface SimulatedRequest {
  host: string;
  method: string;
  url: URL;
  body: string;
}

/** What a simulated host answers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** An HTML page, with further headers when the real host sends them. */
export function html(body: string, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/** A JSON answer. */
export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** A redirect; a browser keeps the fragment of the address that it came from. */
export function redirect(location: string): Reply {
  return { status: 302, headers: { location }, body: '' };
}

/** A plain answer for what no host serves. */
export function plain(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** Text made safe for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A value as the content of a `<script type="application/json">`: no `</script>` can end it early. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
