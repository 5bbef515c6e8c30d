import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

const ALICE = btoa('a'.repeat(32))
const BOB = btoa('b'.repeat(32))

/** The script in docs/drafts.md, as it stands there. */
async function snippet(): Promise<string> {
  const text = await (await fetch('/docs/drafts.md')).text()
  return /```js\n(.*?)```/s.exec(text)?.[1] ?? ''
}

async function openAs(key: string) {
  signedIn()
  const { page, guard } = await openWithGuard({ signOut: { method: 'POST', url: '/logout' } })
  guard.start()
  await until(() => guard.state === 'open')
  const meta = Object.assign(page.document.createElement('meta'), { name: 'draft-key', content: key })
  const field = Object.assign(page.document.createElement('textarea'), { id: 'message' })
  page.document.head.append(meta)
  page.document.body.append(field)
  await page.window.eval(`(async () => {${await snippet()}; await giveBack() })()`)
  return { page, guard, field }
}

describe('the recipe of docs/drafts.md', () => {
  it('keeps a draft, not as text, and gives it to nobody else, and to its author once', async () => {
    const alice = await openAs(ALICE)
    alice.field.value = 'Dear diary'
    await alice.guard.logout()
    await until(() => alice.page.path.startsWith('/login?'))
    expect(localStorage.getItem('draft')).to.be.a('string')
    expect(localStorage.getItem('draft')).not.to.contain('diary')

    const bob = await openAs(BOB)
    expect(bob.field.value).to.equal('')
    expect(localStorage.getItem('draft')).to.be.a('string')

    const back = await openAs(ALICE)
    expect(back.field.value).to.equal('Dear diary')
    expect(localStorage.getItem('draft')).to.equal(null)
  })
})
