import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { patternFor, routeOf } from '../../../src/core/routes.js'

/** The browser has it; the type library does not yet. */
interface Pattern {
  test(input: { pathname: string; search: string }): boolean
}
declare const URLPattern: new (init: { pathname: string }) => Pattern

const PARTS = ['/', 'a', '*', '?', 'b=1', ':x', '(y)', '{z}', '+', '.', '\\', '-', '**', '%20', '~']
const PATHS = [
  '/',
  '/a',
  '/aa/b=1',
  '/a/:x',
  '/a(y)',
  '/{z}',
  '/a+',
  '/a.',
  '/a-a',
  '/a%20a',
  '/~',
  '/:x/(y)+',
  '/b/a/',
]
const SEARCHES = ['', '?', '?a', '?b=1', '?a?b=1', '?:x', '?b=1&a']

const patterns = PARTS.flatMap(one => PARTS.flatMap(two => PARTS.map(three => `/${one}${two}${three}`)))
const places = PATHS.flatMap(path => SEARCHES.map(search => new URL(path + search, 'https://site.example')))

describe('static routing', () => {
  it('bypasses nothing that is protected: where a pattern matches, its URLPattern does, too', () => {
    const missed: string[] = []
    for (const pattern of patterns) {
      const urlPattern = new URLPattern(patternFor(pattern))
      const routes = { origin: 'https://site.example', protect: [pattern], login: [], logout: [] }
      for (const url of places) {
        if (routeOf(routes, url) === 'protected' && !urlPattern.test(url)) missed.push(`${pattern} ${url}`)
      }
    }
    expect(missed.slice(0, 30)).to.deep.equal([])
  })

  it('bypasses what is not protected: the URLPattern of a plain pattern without a query matches nothing else', () => {
    const more: string[] = []
    for (const pattern of patterns.filter(one => !/[?\\.{]/.test(one))) {
      const urlPattern = new URLPattern(patternFor(pattern))
      const routes = { origin: 'https://site.example', protect: [pattern], login: [], logout: [] }
      for (const url of places) {
        if (routeOf(routes, url) !== 'protected' && urlPattern.test(url)) more.push(`${pattern} ${url}`)
      }
    }
    expect(more.slice(0, 30)).to.deep.equal([])
  })
})
