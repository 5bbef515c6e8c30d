import { linkWorker } from '../register-worker.js'
import { links } from './worker-links.js'

links().push(linkWorker)
