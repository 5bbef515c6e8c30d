/**
 * Reads and writes the browser's own properties of an object, which markup can hide: `<img name="title">` hides
 * `document.title`, and a field named `style` hides its form's `style` (HTML, `[LegacyOverrideBuiltIns]`).
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

/**
 * `src/` reads the document through this. To observe or compare it as a node, use `document`. Node has no document:
 * there every read throws.
 */
export const genuineDocument = genuine(globalThis.document)

/** Whether this document's tab is visible. */
export const isVisible = (): boolean => genuineDocument.visibilityState === 'visible'
