export interface Visitor {
  request(path: string, init?: RequestInit): Promise<Response>
  post(path: string, fields?: Record<string, string>): Promise<Response>
  /** Signs in as alice on the login page, unless other fields are given. */
  signIn(fields?: Record<string, string>): Promise<Response>
  cookie(): string
  keepCookie(value: string): void
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0]

/** A browser in miniature, for the server's own tests: it keeps one cookie and follows no redirect. */
export function createVisitor(origin: string): Visitor {
  let cookie = ''
  const request = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(origin + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } })
    cookie = cookieOf(response) ?? cookie
    return response
  }
  const post = (path: string, fields: Record<string, string> = {}) =>
    request(path, { method: 'POST', body: new URLSearchParams(fields) })
  return {
    request,
    post,
    signIn: fields => post('/login', { username: 'alice', password: 'demo', ...fields }),
    cookie: () => cookie,
    keepCookie(value) {
      cookie = value
    },
  }
}
