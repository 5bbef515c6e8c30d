import { html } from '../html.mjs'
import { clearButton, panelBody } from '../show/panel.mjs'

/** The panel alone: it stays visible while the guarded pages are covered. It has no guard and shows no account. */
export const panelPage = ({ show }) =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the guard sees · Harbour</title>
<link rel="icon" href="/icon.svg">
${['base', 'show/bar', 'show/panel', 'show/visits', 'show/alone'].map(name => html`<link rel="stylesheet" href="/${name}.css">\n`)}<script type="module" src="/show/main.js"></script>
</head>
<body class="alone">
<main class="panel" id="panel" aria-labelledby="panel-title">
<header class="panel-head">
<h1 id="panel-title">What the guard sees</h1>
${clearButton}
</header>
<p class="panel-hint">Put this window beside the site: it shows what happens in every tab, even while a page is covered.</p>
${panelBody(show)}
</main>
</body>
</html>
`.toString()
