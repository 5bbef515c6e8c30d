import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { type Attributes, openPage } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'

const wrong: [what: string, attributes: Attributes, code: string, detail: string][] = [
  ['an unknown attribute', { 'data-pingurl': '/session' }, 'LG101', 'pingurl'],
  ['an attribute named like a method of every object', { 'data-to-string': 'x' }, 'LG101', 'toString'],
  ['no ping URL', { 'data-ping-url': null }, 'LG102', 'pingUrl'],
  ['no login URL', { 'data-login-url': null }, 'LG103', 'loginUrl'],
  ['no attribute at all', { 'data-ping-url': null, 'data-login-url': null, 'data-logout-url': null }, 'LG102', ''],
  ['an empty ping URL', { 'data-ping-url': '' }, 'LG104', 'pingUrl'],
  ['a malformed ping URL', { 'data-ping-url': 'https://[' }, 'LG104', 'pingUrl'],
  ['a login URL that is script', { 'data-login-url': 'javascript:alert(1)' }, 'LG104', 'loginUrl'],
  ['a ping function in an attribute', { 'data-ping': 'check' }, 'LG104', 'ping'],
  ['a switch that is neither on nor off', { 'data-passive': 'no' }, 'LG104', 'passive'],
  ['a choice that does not exist', { 'data-on-unknown': 'show' }, 'LG104', 'onUnknown'],
  ['statuses that are not numbers', { 'data-signed-out-status': '401 none' }, 'LG104', 'signedOutStatus'],
  ['a session key of an unknown kind', { 'data-session-key': 'sid' }, 'LG104', 'sessionKey'],
  ['an empty name', { 'data-name': '' }, 'LG104', 'name'],
  ['malformed JSON', { 'data-clear': '{' }, 'LG104', 'clear'],
  ['something to clear that does not exist', { 'data-clear': '{"cookies":["a"]}' }, 'LG104', 'clear'],
  ['a way to sign out without a URL', { 'data-sign-out': '{"method":"POST"}' }, 'LG104', 'signOut'],
  [
    'a way to sign out elsewhere',
    { 'data-sign-out': '{"method":"POST","url":"https://a.example/"}' },
    'LG106',
    'signOut',
  ],
  ['a worker without patterns', { 'data-worker-url': '/guard.js' }, 'LG107', 'protect'],
  [
    'a worker of a foreign origin',
    { 'data-worker-url': 'https://a.example/guard.js', 'data-protect': '/pages/*' },
    'LG106',
    'workerUrl',
  ],
  ['a malformed worker URL', { 'data-worker-url': 'https://[', 'data-protect': '/pages/*' }, 'LG104', 'workerUrl'],
  ['a bad duration', { 'data-hidden-for': 'soon' }, 'LG105', 'hiddenFor'],
  ['a negative duration', { 'data-ping-timeout': '-1' }, 'LG105', 'pingTimeout'],
  ['a duration with an unknown unit', { 'data-fresh-for': '2d' }, 'LG105', 'freshFor'],
  ['a duration that is too long for a timer', { 'data-ping-interval': '600h' }, 'LG105', 'pingInterval'],
  ['a logout URL of a foreign origin', { 'data-logout-url': 'https://a.example/logout' }, 'LG106', 'logoutUrl'],
  [
    'one of several logout URLs, of a foreign origin',
    { 'data-logout-url': '/logout //a.example/logout' },
    'LG106',
    'logoutUrl',
  ],
]

describe('a page whose guard has wrong options stays covered, with a notice and a code:', () => {
  for (const [what, attributes, code, detail] of wrong) {
    it(what, async () => {
      signedIn()
      await forgetRequests()
      const page = await openPage('guarded', attributes)
      expect(page.isCovered()).to.equal(true)
      expect(page.window.recorded.displayAtParsing).to.equal('none')
      expect(page.document.title).to.equal(page.window.location.host)
      expect(page.notice()).to.contain('not set up correctly')
      const [line, ...more] = page.window.recorded.lines
      expect(line?.level).to.equal('error')
      expect(line?.text).to.contain(code).and.contain(detail)
      expect(more).to.have.length(0)
      expect(await requestsTo('/session')).to.have.length(0)
    })
  }
})
