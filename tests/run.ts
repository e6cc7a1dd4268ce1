// `npm test` runs every test: first Vitest with the tests of `npm start`, then a browser on the whole product.
// `npm test -- <word> …` runs the tests with one of the words in their file's path or their name, and starts only what they
// need. The last line counts all tests together.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { readTestFiles, selectTests } from './select.ts'

interface Counts {
  passed: number
  failed: number
}

interface Run {
  /** Names the report: `test-results/<name>.json`. */
  name: string
  command: string[]
  /** Pattern of the tests' names; other tests are left out and not counted. */
  isByName?: boolean
}

const root = path.resolve(import.meta.dirname, '..')
const results = path.join(root, 'test-results')

const vitest = [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
]
const playwright = ['playwright', 'test', '--config', 'tests/playwright.config.ts']
const suites = [
  {
    name: 'vitest',
    folders: /^tests\/(?!e2e)/,
    all: vitest,
    some: vitest,
    named: '--testNamePattern',
  },
  {
    name: 'playwright',
    folders: /^tests\/e2e\//,
    all: playwright,
    some: [...playwright, '--pass-with-no-tests'],
    named: '--grep',
  },
]

const words = process.argv.slice(2)
const runs = words.length === 0 ? suites.map(({ name, all }): Run => ({ name, command: all })) : planRuns()

function planRuns(): Run[] {
  const { whole, byName, namePattern } = selectTests(readTestFiles(root), words)
  return suites.flatMap(({ name, folders, some, named }) => {
    const [wholeFiles, namedFiles] = [whole, byName].map((files) =>
      files.filter((file) => folders.test(file)),
    )
    const runs: Run[] = []
    if (wholeFiles?.length) runs.push({ name, command: [...some, ...wholeFiles] })
    if (namedFiles?.length) {
      const command = [...some, named, namePattern, ...namedFiles]
      runs.push({ name: `${name}-by-name`, command, isByName: true })
    }
    return runs
  })
}

const interrupted = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort())

const startedAt = Date.now()
await rm(results, { recursive: true, force: true })
const total: Counts = { passed: 0, failed: 0 }
for (const { name, command, isByName = false } of runs) {
  const file = path.join(results, `${name}.json`)
  const code = await run({ command, file })
  if (interrupted.signal.aborted) break
  // A run that was interrupted, left no report, or failed outside its tests is a failure, too.
  const counts = await readCounts({ file, isByName }).catch(() => ({ passed: 0, failed: 1 }))
  total.passed += counts.passed
  total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed
}
if (total.passed + total.failed === 0) {
  console.log(`No test has ${words.join(' or ')} in its path or its name.`)
  total.failed += 1
}
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1)
console.log(interrupted.signal.aborted ? '\nThe tests were interrupted.' : `\nAll tests took ${minutes} min.`)
if (interrupted.signal.aborted) total.failed += 1
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs a program of node_modules/.bin, which is in PATH, and reads its report from `file`. */
function run({ command, file }: { command: string[]; file: string }): Promise<number> {
  const [program = '', ...args] = command
  const output = program === 'vitest' ? [`--outputFile.json=${file}`] : []
  // In a process group of its own, so that Ctrl-C reaches it only once, from us: a second one would leave its servers.
  const child = spawn(program, [...args, ...output], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    detached: true,
  })
  const stop = () => void child.kill('SIGINT')
  interrupted.signal.addEventListener('abort', stop)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => {
      interrupted.signal.removeEventListener('abort', stop)
      resolve(code ?? 1)
    })
  })
}

async function readCounts({ file, isByName }: { file: string; isByName: boolean }): Promise<Counts> {
  const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport | PlaywrightReport
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected, failed: unexpected + flaky + skipped }
  }
  // Skipped tests did not pass, and a file that failed to load reports no tests.
  const leftOut = isByName ? report.numPendingTests : 0
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests - leftOut }
}

interface VitestReport {
  numPassedTests: number
  numPendingTests: number
  numTotalTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}
