/** A real server application, unchanged: the proxy in front of it adds the tag. */
export interface RealServer {
  readonly name: string
  /** Debian's packages that it needs. */
  readonly packages: readonly string[]
  /** The script that starts it in the foreground: `<script> <port> <session lifetime in seconds>`; it listens on 127.0.0.1. */
  readonly script: URL
  /** Paths of the application. `account` shows the person's secret; `home` is public. */
  readonly paths: { readonly home: string; readonly account: string; readonly login: string; readonly logout: string }
  /** A page for one role, and the person who lacks it; `undefined`: the server has no roles. */
  readonly rolePage?: { readonly path: string; readonly role: string }
  /** Selectors and values of its own login form. `alice` has the role if there is one, `bob` lacks it. */
  readonly login: { readonly user: string; readonly password: string; readonly submit: string }
  readonly people: Readonly<Record<'alice' | 'bob', { readonly user: string; readonly password: string }>>
  /** The link or button on the account page that signs out. */
  readonly signOut: string
  /** The attributes of the guard's tag. */
  readonly attributes: Readonly<Record<string, string>>
}
