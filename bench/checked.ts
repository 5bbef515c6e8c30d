/** The chosen names, or all known ones if none was chosen. An unknown name is an error, not an empty table. */
export function checked(given: string[], known: string[], what: string): string[] {
  const unknown = given.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new Error(`unknown ${what} ${unknown}, known are ${known}`)
  return given.length > 0 ? given : known
}
