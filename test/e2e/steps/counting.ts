import type { Act } from '../film.js'
import type { Stage } from '../stage.js'
import { requests } from './requests.js'

/** Acts, and notes on the stage how many requests for this page reached the server meanwhile. */
export async function counting(stage: Stage, page: string, act: Act): Promise<void> {
  const count = () => requests(stage, `GET ${page}`).length
  const before = count()
  await act()
  stage.asked.push(count() - before)
}
