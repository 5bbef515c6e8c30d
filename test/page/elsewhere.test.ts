import { expect } from 'chai'
import { parseHere, VERSION } from '../../src/core/protocol.js'
import { type WorkerConfig, workerAddress } from '../../src/core/worker-config.js'
import './leave-nothing-behind.js'
import { openPage } from './open-page.js'
import { signedIn } from './session.js'
import { until } from './until.js'

const hashes = async (): Promise<Record<string, string>> => (await fetch('/dist/sri.json')).json()
const open = (integrity: string) => openPage('tag-elsewhere', { integrity, crossorigin: 'anonymous' })

describe('the script from another origin', () => {
  it('guards like one of this origin, and its hash is checked', async () => {
    signedIn()
    const page = await open((await hashes())['logout-guard-all.js'] ?? '')
    await until(() => page.guard.state === 'open')
    expect(page.window.recorded.displayAtParsing).to.equal('none')
    expect(page.text()).to.equal('CANARY')
    expect(page.codes).to.deep.equal([])
  })

  it('does not run with the hash of another file', async () => {
    const page = await open((await hashes())['logout-guard-sw.js'] ?? '')
    expect(page.guard).to.equal(undefined)
    expect(page.text()).to.equal('CANARY')
  })
})

const url = (path: string) => new URL(path, location.href).href
const config: WorkerConfig = {
  ...{ version: VERSION, name: 'default', protect: ['/wrapped/*'], protectAssets: [], pingTimeout: 5000 },
  ...{ loginUrl: url('/login'), logoutUrl: [url('/logout')], ping: null },
}

/** The answer of a worker to the handshake. */
const greeted = (worker: ServiceWorker) =>
  new Promise<unknown>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage({ v: 1, type: 'hello' }, [port2])
  })

describe('the worker from another origin', () => {
  /** A worker that still runs would create its database again after this test, and other tests count databases. */
  const dismiss = async (registration: ServiceWorkerRegistration, worker: ServiceWorker) => {
    await registration.unregister()
    await until(() => worker.state === 'redundant')
    const deleted = indexedDB.deleteDatabase('logout-guard:default')
    await new Promise(resolve => deleted.addEventListener('success', resolve))
  }

  it('works behind one line of this origin, and reads its options from the address of that line', async () => {
    const registration = await navigator.serviceWorker.register(workerAddress('/wrapped/sw.js', config))
    const worker = registration.installing ?? registration.waiting ?? registration.active
    if (!worker) throw new Error('no worker')
    const message = parseHere(await greeted(worker))
    expect(message).to.deep.include({ type: 'here', version: VERSION, isAttached: false })
    expect(message).to.have.deep.property('protect', ['/wrapped/*'])
    await dismiss(registration, worker)
    expect(await indexedDB.databases()).to.deep.equal([])
  })
})
