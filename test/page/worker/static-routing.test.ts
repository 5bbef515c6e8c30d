import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { openGoverned } from './a-site.js'

/** A field of Chromium: the source that a rule of the worker names. It is empty if no rule matched, so the worker was started. */
type Timing = PerformanceResourceTiming & { readonly workerMatchedSourceType: string }

async function sourceOf({ window }: Page, path: string): Promise<string> {
  await window.fetch(path)
  const entry = () => window.performance.getEntriesByName(new URL(path, location.href).href)[0] as Timing | undefined
  return (await until(entry)).workerMatchedSourceType
}

describe('with static routing', () => {
  it('a request that the worker has nothing to do with does not start it', async () => {
    signedIn()
    const { site, page } = await openGoverned({ 'data-protect-assets': '/w/*/avatar' })
    await until(() => page.guard.state === 'open')
    for (const path of ['within/answers/html', 'session', 'login', 'style.css']) {
      expect(await sourceOf(page, site.folder + path), path).to.equal('network')
    }
  })

  it('a protected request, a listed asset and a sign-out do', async () => {
    signedIn()
    const { site, page } = await openGoverned({ 'data-protect-assets': '/w/*/avatar' })
    await until(() => page.guard.state === 'open')
    page.guard.stop()
    for (const path of ['answers/html', 'answers/counted?x=1', 'avatar', 'logout']) {
      expect(await sourceOf(page, site.folder + path), path).to.equal('')
    }
  })
})
