const names = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index))

/** 30 subresources, as on a page of a small site: some delay the first paint, most do not. */
const styles = names(4, index => `/assets/style-${index}.css`)
const scripts = names(6, index => `/assets/script-${index}.js`)
const pictures = names(20, index => `/assets/picture-${index}.svg`)
export const ASSETS = [...styles, ...scripts, ...pictures]

/** Notes how the document was shown, and calls an API as most pages do. */
const ownScript = `<script>
shows = []
addEventListener('pageshow', event => shows.push(event.persisted))
addEventListener('load', () => fetch('/api/account').then(answer => answer.text()))
</script>`

const head = [
  ...styles.map(href => `<link rel="stylesheet" href="${href}">`),
  ...scripts.map(src => `<script defer src="${src}"></script>`),
].join('\n')

const images = pictures.map(src => `<img src="${src}" width="90" height="60" alt="">`).join('\n')

const page = (title: string, inHead: string, body: string) => `<!doctype html>
<html lang="en"><head>${inHead}
<meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>`

/** The signed-in page: full of the colour that the camera counts. */
export const accountPage = (tag: string): string =>
  page('Account', tag + ownScript + head, `<main><h1>Your account</h1><p>12,480.55 €</p>${images}</main>`)

/** The page in between, without that colour. */
export const publicPage = (tag: string): string => page('Help', tag, '<h1>Help</h1><p>Nothing personal.</p>')

const TEXTS: Record<string, string> = {
  css: 'main { min-height: 100vh; background: #f00 }\n',
  js: 'document.documentElement.dataset.ready = document.currentScript.src\n',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="30" cy="30" r="20" fill="#08f"/></svg>\n',
}

/** What a subresource contains. */
export const assetAt = (path: string): string => TEXTS[path.split('.')[1] ?? ''] ?? ''
