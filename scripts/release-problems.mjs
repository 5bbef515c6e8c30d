const escaped = text => text.replace(/[.+]/g, '\\$&')

/** The newest section of the changelog has to be about this version, and have a day. */
const isDated = (changelog, version) =>
  new RegExp(`^## ${escaped(version)} — \\d{4}-\\d{2}-\\d{2}$`, 'm').test(changelog.match(/^## .*$/m)?.[0] ?? '')

const CHECKS = [
  ['The tree is not clean: commit or stash first.', ({ status }) => status.trim() === ''],
  [
    'package-lock.json has another version: run npm install.',
    ({ lock, manifest }) => lock.version === manifest.version,
  ],
  ['src/core/protocol.ts has another version.', ({ source, manifest }) => source.includes(`'${manifest.version}'`)],
  [
    'CHANGELOG.md does not begin with this version and its day.',
    ({ changelog, manifest }) => isDated(changelog, manifest.version),
  ],
  [
    'package.json names no repository: provenance says where a package was built.',
    ({ manifest }) => manifest.repository,
  ],
  ['publishConfig does not ask for provenance.', ({ manifest }) => manifest.publishConfig?.provenance === true],
]

/** What only a publishing run needs: provenance is signed with the identity that the CI gives to a job. */
const PUBLISHING = [
  ['HEAD does not carry the tag of this version.', ({ tags, manifest }) => tags.includes(`v${manifest.version}`)],
  ['No identity of a CI: publish from a CI job that may ask for an id token.', ({ hasIdentity }) => hasIdentity],
]

/** What stands in the way of a release, in sentences; empty if nothing. */
export function releaseProblems(facts, isPublishing) {
  const checks = isPublishing ? [...CHECKS, ...PUBLISHING] : CHECKS
  return checks.filter(([, holds]) => !holds(facts)).map(([problem]) => problem)
}
