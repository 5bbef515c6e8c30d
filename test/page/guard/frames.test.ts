import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type PageWindow } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

const intent = () => JSON.parse(localStorage.getItem('logout-guard:default:intent') ?? 'null')

describe('a frame with the guard', () => {
  it('that is reloaded while its tab signs out does not take its document for the answer', async () => {
    signedIn()
    const attributes = { 'data-logout-url': '/answers/never', 'data-protect': '/pages/*' }
    const other = await openPage('guarded', attributes)
    await until(() => other.guard.state === 'open')
    const tab = window.open(other.frame.src, '', 'popup,width=300,height=200') as PageWindow
    await until(() => tab.logoutGuard?.state === 'open')
    tab.document.body.innerHTML = '<a href="/answers/never">Sign out</a><iframe title="widget"></iframe>'
    const frame = tab.document.querySelector('iframe') as HTMLIFrameElement
    const widget = () => frame.contentWindow as PageWindow
    frame.src = other.frame.src
    await until(() => widget().logoutGuard?.state === 'open')
    tab.document.querySelector('a')?.click()
    await until(() => other.isCovered())
    const before = widget().document
    widget().location.reload()
    await until(() => widget().document !== before && widget().logoutGuard)
    expect(intent()).to.deep.contain({ settled: null })
    expect(widget().logoutGuard.state).to.equal('covered')
    expect(other.isCovered()).to.equal(true)
    tab.close()
  })
})
