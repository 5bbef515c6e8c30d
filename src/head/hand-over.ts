/**
 * A list of this window that one file of ours fills and another one empties, whichever of them comes first. A symbol
 * cannot be clobbered by the id of an element.
 */
export function handOver<T>(name: string): T[] {
  const holder = window as unknown as Record<symbol, T[] | undefined>
  const key = Symbol.for(`logout-guard.${name}`)
  holder[key] ??= []
  return holder[key]
}

/** Takes what is in the list, and whatever comes from now on. */
export function takeEach<T>(list: T[], take: (item: T) => void): void {
  for (const item of [...list]) take(item)
  list.push = (...items) => {
    for (const item of items) {
      Array.prototype.push.call(list, item)
      take(item)
    }
    return list.length
  }
}
