import { handOver } from '../head/hand-over.js'
import type { RegisterOptions } from '../register-options.js'
import type { WorkerLink, WorkerSite } from '../worker-link.js'

/** Links page and worker: the address of the worker, the options for it, and what the guard gives. */
export type Link = (url: string, options: RegisterOptions, site: WorkerSite) => WorkerLink

/** Where the file that knows the worker hands itself over to the rest. */
export const links = () => handOver<Link>('links')
