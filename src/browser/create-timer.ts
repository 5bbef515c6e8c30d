/** A timer of which there is one at most. */
export function createTimer(then: () => void): (ms: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
  }
}
