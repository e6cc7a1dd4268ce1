// `npm test`: every test. What needs no build comes first, then a browser on the whole product, then `npm start` itself.
// The last line counts them all together.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

interface Counts {
  passed: number
  failed: number
}

const root = path.resolve(import.meta.dirname, '..')
const results = path.join(root, 'test-results')

const vitestConfig = 'tests/vitest.config.ts'
const runs = [
  { name: 'vitest', command: vitest(['unit', 'architecture', 'integration', 'contract']), read: readVitest },
  {
    name: 'playwright',
    command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
    read: readPlaywright,
  },
  { name: 'start', command: vitest(['start']), read: readVitest },
]

function vitest(projects: string[]): string[] {
  const chosen = projects.flatMap((name) => ['--project', name])
  return ['vitest', 'run', '--config', vitestConfig, ...chosen, '--reporter=default', '--reporter=json']
}

const interrupted = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort())

const startedAt = Date.now()
await rm(results, { recursive: true, force: true })
const total: Counts = { passed: 0, failed: 0 }
for (const { name, command, read } of runs) {
  const file = path.join(results, `${name}.json`)
  const code = await run({ command, file })
  if (interrupted.signal.aborted) break
  // A run that broke off, told nothing, or failed outside of its tests, is a failure too.
  const counts = await read(file).catch(() => ({ passed: 0, failed: 1 }))
  total.passed += counts.passed
  total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed
}
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1)
console.log(interrupted.signal.aborted ? '\nThe tests were broken off.' : `\nAll tests took ${minutes} min.`)
if (interrupted.signal.aborted) total.failed += 1
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs a program of node_modules/.bin, which the caller has put into PATH; its report goes to `file`. */
function run({ command, file }: { command: string[]; file: string }): Promise<number> {
  const [program = '', ...args] = command
  const output = program === 'vitest' ? [`--outputFile.json=${file}`] : []
  // In a process group of its own: Ctrl-C reaches it once, through us. At a second one it would drop its servers.
  const child = spawn(program, [...args, ...output], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
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

async function readVitest(file: string): Promise<Counts> {
  const report = JSON.parse(await readFile(file, 'utf8')) as { numPassedTests: number; numTotalTests: number }
  // Skipped tests are none that passed, and a file that broke off tells of none.
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

async function readPlaywright(file: string): Promise<Counts> {
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
