import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { withoutGuard } from '../../src/core/verdicts.js'

const TEXT = 'Sign out'

/** The guard on a login form: the text that the site looks for is only in the guard. */
const GUARDS = {
  'double quotes': `<script src="/g.js" data-login-url="/login" data-ping-expect="${TEXT}"></script>`,
  'single quotes': `<script src='/g.js' data-ping-expect='${TEXT}' data-login-url='/login'></script>`,
  'no quotes': '<script src=/g.js data-login-url=/login data-ping-expect=Sign&#32;out title=Sign&#32;out></script>',
  'several lines': `<SCRIPT\n  src="/g.js"\n\tdata-login-url = "/login"\n  data-ping-expect =\n "${TEXT}"\n></SCRIPT >`,
  'another attribute with that text': `<script data-login-url="/login" data-logout-url="/x?${TEXT}"></script>`,
  'a tag in an attribute': `<script data-ping-expect="<a href='/'>${TEXT}</a>" data-login-url="/login"></script>`,
  'an apostrophe in an attribute': `<script title="it's" data-login-url="/login" data-ping-expect="${TEXT}"></script>`,
  'an apostrophe without quotes': `<script title=it's data-login-url="/login" data-ping-expect="${TEXT}"></script>`,
  'no end': `<script data-login-url="/login" data-ping-expect="${TEXT}">`,
  'an address in front': `<script src=/g.js?a=1&b=2 data-login-url="/login" data-ping-expect="${TEXT}"></script>`,
  'npm, options in JSON': `<script type="application/json">{"pingExpect":"${TEXT}"}</script>`,
  'npm, a script': `<script type=module>createLogoutGuard({\n loginUrl: '/login', pingExpect: '${TEXT}' })</script>`,
  'two of them': `<script data-login-url=/a title="${TEXT}"></script><script data-login-url=/b>${TEXT}</script>`,
}

describe('the text is not found in the tag or script of the guard', () => {
  for (const [says, guard] of Object.entries(GUARDS)) {
    test(says, () => {
      const form = (head: string) => `<!doctype html><head>${head}</head><form><input type=password></form>`
      assert.equal(withoutGuard(form(guard)).includes(TEXT), false)
    })
    if (!says.includes('no end')) {
      test(`${says}, with a page after it`, () => {
        assert.ok(withoutGuard(`<head>${guard}</head><button>${TEXT}</button>`).includes(`<button>${TEXT}</button>`))
      })
    }
  }
})

const OTHERS = {
  'a script before': `<script src="/a.js"></script><b>${TEXT}</b><script data-login-url="/login"></script>`,
  'a script of the site': `<script>window.app = { loginUrl: '/login', text: '${TEXT}' }</script>`,
  'data of the site': `<script type="application/json">{"text":"${TEXT}"}</script>`,
  XHTML: `<script src="/g.js" data-login-url="/login" data-ping-expect="${TEXT}"/><b>${TEXT}</b>`,
  'an element that is no script': `<scripture data-login-url="/login">${TEXT}</scripture>`,
  'text without a tag': TEXT,
}

describe('the text is found anywhere else', () => {
  for (const [says, page] of Object.entries(OTHERS)) test(says, () => assert.ok(withoutGuard(page).includes(TEXT)))
})

/** Each of these takes milliseconds; if an `=` can be read in two ways, far longer than anybody waits. */
const LIMIT = { timeout: 60_000 }

for (const part of ['=""', '= "', '<script =', "<script ='>'", '<script>', '<script data-login-url=>']) {
  test(`a hostile page comes to an end: ${part}`, () => {
    const page = `<script ${part.repeat(1000)}`
    assert.equal(typeof runInNewContext('withoutGuard(page)', { withoutGuard, page }, LIMIT), 'string')
  })
}
