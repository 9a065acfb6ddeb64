import { embeddedJson } from '../server/reply';
import type { LogzioOptions } from './options';

/** The Logz.io app's page; the bundle takes its options from it. */
export function logzioPage(options: LogzioOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Logz.io</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_sim/logzio-app.css">
</head>
<body>
<div id="root"></div>
<script type="application/json" id="options">${embeddedJson(options)}</script>
<script type="module" src="/_sim/logzio-app.js"></script>
</body>
</html>`;
}
