import { handOver } from '../head/hand-over.js'
import {
  checkWorkerOptions,
  type RegisterOptions,
  type WorkerLink,
  type WorkerSite,
} from '../worker-link/worker-link.js'
import { loadPart, type PartSource } from './load-part.js'
import type { LinkWorker } from './run-guard.js'

/** Links page and worker. `url`: the worker's absolute address; `site`: what the guard gives. */
export type Link = (url: string, options: RegisterOptions, site: WorkerSite) => WorkerLink

/** The list in which the file with the worker link hands its function over to the rest. */
export const links = () => handOver<Link>('links')

/**
 * In ms. If the file with the worker link takes longer, the worker record counts as not readable for now: then only a
 * new verdict reveals a page.
 */
const LINK_TIMEOUT = 1000

const nullAfterTimeout = () => new Promise<null>(resolve => setTimeout(resolve, LINK_TIMEOUT, null))

/** A link whose calls wait for the file. If the file does not arrive, the page goes on without the worker. */
function waitFor(linked: Promise<WorkerLink>): WorkerLink {
  const read = () =>
    linked.then(
      link => link.read(),
      () => null,
    )
  const use = (action: (link: WorkerLink) => void) => void linked.then(action, () => {})
  return {
    read: () => Promise.race([read(), nullAfterTimeout()]),
    write: (before, after) => use(link => link.write(before, after)),
    stop: () => use(link => link.stop()),
  }
}

/** Links the worker by a separate file: a page without `data-worker-url` does not load it. */
export function loadWorkerLink(head: PartSource): LinkWorker {
  return (url, options) => {
    const address = checkWorkerOptions(url, options)
    return (site: WorkerSite) => {
      const linked = loadPart('worker-link', links(), head).then(link => link(address, options, site))
      linked.catch(error => site.report('LG218', String(error)))
      return waitFor(linked)
    }
  }
}
