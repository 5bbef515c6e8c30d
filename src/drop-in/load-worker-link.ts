import { VERSION } from '../core/protocol.js'
import { type Head, handOver, takeEach } from '../head/hand-over.js'
import {
  checkWorkerOptions,
  type RegisterOptions,
  type WorkerLink,
  type WorkerSite,
} from '../worker-link/worker-link.js'
import type { LinkWorker } from './run-guard.js'

/** Links page and worker: the address of the worker, the options for it, and what the guard gives. */
export type Link = (url: string, options: RegisterOptions, site: WorkerSite) => WorkerLink

/** Where the file that knows the worker hands itself over to the rest. */
export const links = () => handOver<Link>('links')

/** A file that takes longer than this, in ms, is done without for now: then nothing is shown by what the worker may know. */
const LINK_TIMEOUT = 1000

const late = () => new Promise<null>(resolve => setTimeout(resolve, LINK_TIMEOUT, null))

/** Where the page loads nothing by itself, that file has a tag of its own. */
function load({ tag, options: { restUrl } }: Head): Promise<Link> {
  return new Promise((resolve, reject) => {
    takeEach(links(), resolve)
    if (tag.integrity || restUrl === 'false') return
    const folder = restUrl ? new URL(restUrl, location.href) : tag.src
    import(new URL(`logout-guard-worker-link-${VERSION}.js`, folder).href).catch(reject)
  })
}

/** What the guard asks of the worker waits for the file; without it the page goes on alone. */
function waitFor(linked: Promise<WorkerLink>): WorkerLink {
  const read = () =>
    linked.then(
      link => link.read(),
      () => null,
    )
  const use = (action: (link: WorkerLink) => void) => void linked.then(action, () => {})
  return {
    read: () => Promise.race([read(), late()]),
    write: (before, after) => use(link => link.write(before, after)),
    stop: () => use(link => link.stop()),
  }
}

/** Links the worker by a file of its own: a page without `data-worker-url` does not pay for it. */
export function loadWorkerLink(head: Head): LinkWorker {
  return (url, options) => {
    const address = checkWorkerOptions(url, options)
    return (site: WorkerSite) => {
      const linked = load(head).then(link => link(address, options, site))
      linked.catch(error => site.report('LG218', String(error)))
      return waitFor(linked)
    }
  }
}
