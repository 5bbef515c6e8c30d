import { config, expect } from 'chai'
import { closePages } from './open-page.js'
import { signedOut } from './session.js'

config.truncateThreshold = 0

let before: string[] = []

const added = () => {
  const earlier = [...before]
  return window.recorded.leftovers().filter(left => {
    const known = earlier.indexOf(left)
    return known < 0 || earlier.splice(known, 1).length === 0
  })
}

const foreignKeys = (storage: Storage) => Object.keys(storage).filter(key => !key.startsWith('logout-guard:'))

beforeEach(() => {
  before = window.recorded.leftovers()
  signedOut()
})

/** No listener, channel or patched function outlives its guard, and no test its pages, storage or session. */
afterEach(() => {
  const left = [...closePages(), ...added(), ...foreignKeys(localStorage), ...foreignKeys(sessionStorage)]
  localStorage.clear()
  sessionStorage.clear()
  signedOut()
  expect(left.join('\n'), 'left behind').to.equal('')
  expect(document.adoptedStyleSheets).to.have.length(0)
  expect(document.title).to.equal('Page tests')
})
