/**
 * An object whose properties are the browser's own. Markup stands in their way: `<img name="title">` hides
 * `document.title`, and a field named `style` that of its form (HTML, `[LegacyOverrideBuiltIns]`).
 */
export function genuine<T extends object>(target: T): T {
  return new Proxy({} as T, {
    get(_, name) {
      const value = Reflect.get(Object.getPrototypeOf(target), name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (_, name, value) => Reflect.set(Object.getPrototypeOf(target), name, value, target),
  })
}

/** What `src/` reads of the document; as a node, to be observed or compared, it is `document` itself. None in Node. */
export const genuineDocument = genuine(globalThis.document)

/** Whether the tab of this document is in sight. */
export const isVisible = (): boolean => genuineDocument.visibilityState === 'visible'
