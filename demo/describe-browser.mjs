const browsers = { Firefox: /Firefox\//, Edge: /Edg\//, Chromium: /Chrom(e|ium)\//, Safari: /Safari\// }
const systems = { Android: /Android/, iOS: /iPhone|iPad/, Windows: /Windows/, macOS: /Mac OS/, Linux: /Linux/ }

const nameOf = (patterns, text) => Object.keys(patterns).find(name => patterns[name].test(text))

/** @param {string} userAgent */
export function describeBrowser(userAgent) {
  const browser = nameOf(browsers, userAgent) ?? 'Unknown browser'
  const system = nameOf(systems, userAgent)
  return system ? `${browser} on ${system}` : browser
}
