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

const startedAt = Date.now()
await rm(results, { recursive: true, force: true })
const total: Counts = { passed: 0, failed: 0 }
for (const { name, command, read } of runs) {
  const file = path.join(results, `${name}.json`)
  const code = await run({ command, file })
  const counts = await read(file).catch(() => ({ passed: 0, failed: 0 }))
  total.passed += counts.passed
  // A run that broke off, or failed outside of its tests, is a failure too.
  total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed
}
const seconds = Math.round((Date.now() - startedAt) / 1_000)
console.log(`\nAll tests took ${seconds} s.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs a program of node_modules/.bin, which the caller has put into PATH; its report goes to `file`. */
function run({ command, file }: { command: string[]; file: string }): Promise<number> {
  const [program = '', ...args] = command
  const output = program === 'vitest' ? [`--outputFile.json=${file}`] : []
  const child = spawn(program, [...args, ...output], { cwd: root, stdio: 'inherit' })
  const forward = (name: NodeJS.Signals) => void child.kill(name)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code ?? 1)
    })
  })
}

async function readVitest(file: string): Promise<Counts> {
  const report = JSON.parse(await readFile(file, 'utf8')) as { numPassedTests: number; numTotalTests: number }
  // Skipped tests are none that passed.
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

async function readPlaywright(file: string): Promise<Counts> {
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
