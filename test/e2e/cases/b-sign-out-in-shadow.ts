import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'

/** A web component with a form of its own: its `submit` event does not leave it. */
function putInShadow() {
  const host = document.createElement('div')
  host.id = 'host'
  host.attachShadow({ mode: 'open' }).append(document.getElementById('sign-out-form') as HTMLElement)
  document.body.prepend(host)
}

/** The sign-out ends on a page without a tag, so only the page with the form can broadcast to the other tab. */
export const bSignOutInShadow: Case = {
  id: 'b-shadow',
  title: 'a sign-out by a form in a shadow root reaches the other tab',
  attributes: { 'data-ping-timeout': '1s' },
  traits: { signOutTo: '/about?signed-out' },
  async positive(run) {
    const other = await seedSession(run)
    const tab = await run.open('/account')
    await tab.run(putInShadow)
    await tab.travel(() => tab.click('#host >>> #sign-out-button'), '/about')
    await onPath(other, '/login')
  },
}
