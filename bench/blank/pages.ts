const page = (head: string, body: string) => `<!doctype html>
<html lang="en"><head>${head}<meta charset="utf-8"><title>Bank</title><link rel="icon" href="data:,"></head>
<body style="margin: 0">${body}</body></html>`

/** The page that is left fills the window with the colour that the camera counts. */
export const accountPage = (tag: string): string =>
  page(tag, '<main style="min-height: 100vh; background: #f00">Your account</main>')

/** The next page shows a patch of that colour, a ninth of the screen: so the film shows which page it is, or none. */
export const nextPage = (tag: string): string =>
  page(tag, '<div style="width: 210px; height: 160px; background: #f00"></div>')
