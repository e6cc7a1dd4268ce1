// `npm run check` checks every rule about the code that needs no running product. It prints one line for each rule, and the
// tool's output under a broken rule.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

interface Rule {
  name: string
  commands: string[]
  /** The command that fixes the fault, if a tool can. */
  fix?: string
}

// The slowest rules come first, so that none runs alone at the end.
const rules: Rule[] = [
  {
    name: 'lint',
    commands: ['eslint . --cache --cache-location node_modules/.cache/eslint/'],
    fix: 'npx eslint . --fix',
  },
  { name: 'types', commands: ['next typegen', 'tsc --noEmit'] },
  {
    name: 'content types are those of schema and queries',
    commands: ['node sanity/typegen/main.ts --check'],
    fix: 'node sanity/typegen/main.ts',
  },
  { name: 'format', commands: ['prettier --check --log-level warn .'], fix: 'npx prettier --write .' },
  { name: 'database schema is valid', commands: ['prisma validate --config prisma/config.ts'] },
  { name: 'migrations lead to the database schema', commands: ['node prisma/drift/main.ts'] },
  { name: 'architecture', commands: ['vitest run --config tests/vitest.config.ts --project architecture'] },
  { name: 'dead code', commands: ['knip'] },
]

const startedAt = Date.now()
const waiting = [...rules]
const failed: Rule[] = []
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
console.log(
  failed.length === 0
    ? `All ${rules.length} checks hold (${seconds(startedAt)} s)`
    : `${failed.length} of ${rules.length} checks failed: ${failed.map((rule) => rule.name).join(', ')}`,
)
process.exit(failed.length === 0 ? 0 : 1)

async function work(): Promise<void> {
  for (let rule = waiting.shift(); rule; rule = waiting.shift()) await checkRule(rule)
}

async function checkRule(rule: Rule): Promise<void> {
  const since = Date.now()
  const { ok, output } = await runAll(rule.commands)
  console.log(`${ok ? '✓' : '✗'} ${rule.name} (${seconds(since)} s)`)
  if (ok) return
  failed.push(rule)
  console.log(output.trim().replace(/^/gm, '    '))
  if (rule.fix) console.log(`    To fix: ${rule.fix}`)
}

async function runAll(commands: string[]): Promise<{ ok: boolean; output: string }> {
  let output = ''
  for (const command of commands) {
    const result = await run(command)
    output += result.output
    if (!result.ok) return { ok: false, output }
  }
  return { ok: true, output }
}

/** Runs a command of node_modules/.bin, which is in PATH. */
function run(command: string): Promise<{ ok: boolean; output: string }> {
  // Validating needs no engine; with any existing path here Prisma downloads none.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NO_COLOR: '1' }
  const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ ok: code === 0, output })))
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1)
}
