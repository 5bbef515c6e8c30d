/** @typedef {{ method: string, path: string, status: number, at: number }} LogEntry */

/**
 * Logs each request when it arrives, with status 0. The same entry gets its status when the answer is complete.
 * @param {(entry: LogEntry) => void} log
 * @returns {import('express').RequestHandler}
 */
export function logRequests(log) {
  return (request, response, next) => {
    const entry = { method: request.method, path: request.path, status: 0, at: Date.now() }
    response.once('finish', () => {
      entry.status = response.statusCode
    })
    log(entry)
    next()
  }
}
