/** Lets every task that is due run. */
export const aTaskLater = () => new Promise<void>(resolve => setTimeout(resolve))

/** Waits for a condition, and for nothing else. */
export async function until<T>(condition: () => T | Promise<T>, what = String(condition)): Promise<NonNullable<T>> {
  for (const end = performance.now() + 60_000; performance.now() < end; await aTaskLater()) {
    const found = await condition()
    if (found) return found
  }
  throw new Error(`never: ${what}`)
}
