/** Every request to this server since the last `forgetRequests()`, as `GET /path?query`; those for `path` only. */
export async function requestsTo(path: string): Promise<string[]> {
  const all: string[] = await (await fetch('/requests')).json()
  return all.filter(request => request.split(/[ ?]/)[1] === path)
}

export const forgetRequests = () => fetch('/requests', { method: 'DELETE' })
