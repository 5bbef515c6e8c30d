/** Hands one after the other to `handle`: what a listener of the site sets off meanwhile waits until its turn. */
export function inTurn<T>(handle: (one: T) => void): (one: T) => void {
  const waiting: T[] = []
  let isBusy = false
  const handleAll = () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) handle(one)
  }
  return one => {
    waiting.push(one)
    if (isBusy) return
    isBusy = true
    try {
      handleAll()
    } finally {
      isBusy = false
    }
  }
}
