const quote = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The guard's script tag with these attributes. */
export function tagWith(attributes: Readonly<Record<string, string | true>>): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${quote(value)}"`,
  )
  return `<script src="/logout-guard.js"${written.join('')}></script>`
}

/** Puts a tag first in the head of a page; a page without a head (an error page) gets it behind its first tags. */
export function addTag(page: string, tag: string): string {
  const [start = ''] =
    /^[\s\S]*?<head\b[^>]*>/i.exec(page) ?? /^\s*(?:<!doctype[^>]*>\s*)?(?:<html\b[^>]*>)?/i.exec(page) ?? []
  return start + tag + page.slice(start.length)
}
