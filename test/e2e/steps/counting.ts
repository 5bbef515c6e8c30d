import type { AnySite } from '../../support/site.js'
import type { Step } from '../film.js'
import type { Run } from '../run.js'
import { requests } from './requests.js'

/** Takes a step, and adds to the run how many requests for this page reached the server meanwhile. */
export async function counting(run: Run<AnySite>, page: string, step: Step): Promise<void> {
  const count = () => requests(run, `GET ${page}`).length
  const before = count()
  await step()
  run.asked.push(count() - before)
}
