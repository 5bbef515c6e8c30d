import { linkWorker } from '../worker-link/link-worker.js'
import { links } from './load-worker-link.js'

links().push(linkWorker)
