import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Compiled, complaints, createConsumer } from '../support/consumer.js'

const folder = createConsumer()
const files = { 'page.ts': 'DOM', 'worker.ts': 'WebWorker' }
const ways: Pick<Compiled, 'module' | 'moduleResolution'>[] = [
  { module: 'NodeNext', moduleResolution: 'NodeNext' },
  { module: 'ESNext', moduleResolution: 'Bundler' },
]

for (const [file, lib] of Object.entries(files)) {
  for (const way of ways) {
    test(`${file} of a user compiles with moduleResolution ${way.moduleResolution}`, () => {
      assert.equal(complaints(folder, { file, lib, ...way }), '')
    })
  }
}

test('a mistake of a user does not compile', () => {
  appendFileSync(join(folder, 'page.ts'), "createLogoutGuard({ pingUrl: '/session' })\n")
  const found = complaints(folder, { file: 'page.ts', lib: 'DOM', module: 'NodeNext', moduleResolution: 'NodeNext' })
  assert.match(found, /^page\.ts.*Property 'loginUrl' is missing/)
})
