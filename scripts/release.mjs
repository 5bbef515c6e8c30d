// npm run release               checks, tests and shows what would be published: nothing leaves this machine
// npm run release -- --publish  the same, then publishes with provenance; only in CI
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { releaseProblems } from './release-problems.mjs'

const isPublishing = process.argv.includes('--publish') && !process.argv.includes('--dry-run')
const read = file => readFileSync(file, 'utf8')
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' })

/** What the checks look at. GitHub and GitLab hand out the identity under these names. */
const facts = () => ({
  status: git('status', '--porcelain'),
  tags: git('tag', '--points-at', 'HEAD').split('\n'),
  manifest: JSON.parse(read('package.json')),
  lock: JSON.parse(read('package-lock.json')),
  source: read('src/core/protocol.ts'),
  changelog: read('CHANGELOG.md'),
  hasIdentity: Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL || process.env.SIGSTORE_ID_TOKEN),
})

/** Ends the release where a step fails: its own words stand on the screen. */
function run(...args) {
  console.log(`\n> npm ${args.join(' ')}`)
  const { status } = spawnSync('npm', args, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

const problems = releaseProblems(facts(), isPublishing)
for (const problem of problems) console.error(`release: ${problem}`)
if (problems.length > 0) process.exit(1)

run('test')
run('pack', '--dry-run', '--ignore-scripts')
if (isPublishing) run('publish', '--provenance', '--ignore-scripts')
else console.log('\nA dry run: nothing was published. In CI: npm run release -- --publish')
