/** Runs one task after the other. WebDriver has one current window, so two tabs must not use it at once. */
export function takeTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task)
    last = turn
    return turn
  }
}
