// Runs before anything is installed, so it has no dependency and no syntax newer than Node 20.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/** Each command of package.json with its program. */
const programs = {
  start: ['lib/local/main.ts', 'start'],
  dev: ['lib/local/main.ts', 'dev'],
  reset: ['lib/local/reset.ts'],
  content: ['lib/local/content/main.ts'],
  admin: ['lib/local/admin.ts'],
  audit: ['lib/local/audit.ts'],
  spam: ['lib/spam/main.ts'],
  test: ['tests/run.ts'],
  check: ['tests/check.ts'],
  bench: ['tests/bench/main.ts'],
}

const [command = 'start', ...rest] = process.argv.slice(2)
// Programs read the standard output of `spam`.
const progress = command === 'spam' ? process.stderr : process.stdout
async function main() {
  if (!(command in programs))
    throw new Error(`Unknown command "${command}". There are: ${Object.keys(programs).join(', ')}`)
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    throw new Error(
      `Node ${process.versions.node} is too old: install Node 20 or newer (https://nodejs.org).`,
    )
  await installWhenStale()
  await generateWhenStale()
  hand([...programs[/** @type {keyof programs} */ (command)], ...rest])
}

/** @param {string} file */
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
/** @param {string} file */
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Installs the packages of the lock file unless they are installed. */
async function installWhenStale() {
  const lock = inRoot('package-lock.json')
  const stamp = inRoot('node_modules/.installed-lock.sha256')
  const wanted = digest(lock)
  if (readText(stamp) === wanted && existsSync(inRoot('node_modules/.bin/node'))) return
  // npm writes this file last. If it is newer than the lock file, the owner ran `npm install`.
  const installed = inRoot('node_modules/.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    // The build needs development packages, which npm omits under NODE_ENV=production.
    await runStep({
      title: 'Installing packages',
      commandLine: npm(['ci', '--include=dev', '--no-audit', '--no-fund']),
      advice:
        'Check that this machine reaches the npm registry (npm ping) and that the disk has room, then try again.',
    })
  }
  if (!existsSync(inRoot('node_modules/.bin/node'))) {
    throw new Error(
      'Node 24 is missing from node_modules: install scripts seem to be disabled. Try: npm ci --foreground-scripts',
    )
  }
  writeFileSync(stamp, wanted)
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath
  return script && script.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args]
}

/** Generates the database client unless it was generated from this schema. */
async function generateWhenStale() {
  const stamp = inRoot('node_modules/.cache/prisma-schema.sha256')
  const wanted = digest(inRoot('prisma/schema.prisma')) + digest(inRoot('node_modules/prisma/package.json'))
  if (readText(stamp) === wanted && existsSync(inRoot('prisma/generated/client.ts'))) return
  const prisma = [inRoot('node_modules/.bin/node'), inRoot('node_modules/prisma/build/index.js')]
  await runStep({
    title: 'Generating the database client',
    commandLine: [...prisma, 'generate', '--config', 'prisma/config.ts'],
    advice: 'The schema is prisma/schema.prisma.',
    // With any existing path here Prisma downloads no engine; generating needs none.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/**
 * Runs a program and shows its time so far. Rejects with the program's output and the advice when it fails.
 * @param {{ title: string, commandLine: string[], advice: string, env?: Record<string, string> }} step
 * @returns {Promise<void>}
 */
function runStep({ title, commandLine, advice, env }) {
  const startedAt = Date.now()
  const tty = progress.isTTY
  const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`
  const show = () => progress.write(tty ? `\r\u001b[2K… ${title} ${elapsed()}` : `… ${title} ${elapsed()}\n`)
  if (tty) show()
  const timer = setInterval(show, tty ? 1_000 : 15_000)
  const [program = '', ...args] = commandLine
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  tie(child)
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    /** @param {boolean} good */
    const finish = (good) => {
      clearInterval(timer)
      progress.write(`${tty ? '\r\u001b[2K' : ''}${good ? '✓' : '✗'} ${title} (${elapsed()})\n`)
    }
    /** @param {string} reason */
    const fail = (reason) => {
      finish(false)
      // npm writes its reason first and a page of help last; Prisma writes its reason last.
      const lines = output.trim().split('\n')
      const told = lines.length > 30 ? [...lines.slice(0, 12), '…', ...lines.slice(-12)] : lines
      reject(new Error(`${title} failed: ${reason}\n${told.join('\n')}\n${advice}`))
    }
    child.once('error', (error) => fail(error.message))
    child.once('close', (code, signal) => {
      if (code !== 0) return fail(signal ?? `code ${code}`)
      finish(true)
      resolve()
    })
  })
}

/**
 * Runs the command's program on the installed Node 24 and exits with its code. The program sees the end of this process
 * by the IPC channel.
 * @param {string[]} args
 */
function hand([file = '', ...args]) {
  // Variables of the environment win over those of the file.
  const settings = isTooling(file) || !existsSync(inRoot('.env')) ? [] : [`--env-file=${inRoot('.env')}`]
  const child = spawn(inRoot('node_modules/.bin/node'), [...settings, inRoot(file), ...args], {
    cwd: root,
    env: { ...process.env, PATH: `${inRoot('node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  tie(child)
  child.once('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/**
 * Tests, checks and figures must not depend on the owner's `.env`.
 * @param {string} file
 */
const isTooling = (file) => file.startsWith('tests/')

/**
 * Passes signals on to a program, and ends it when npm has ended.
 * @param {import('node:child_process').ChildProcess} child
 */
function tie(child) {
  stopWithNpm(child)
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(name, () => child.kill(name))
}

/**
 * Watches npm and the shell of its script, since neither can pass on that it was killed.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const watched = [process.ppid]
  const parent = readProcess(process.ppid)
  // A shell has the script in its arguments. Without a shell between, npm itself is the parent.
  if (parent?.args.includes('bootstrap.mjs')) watched.push(parent.parent)
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 1_000)
  timer.unref()
  child.once('close', () => clearInterval(timer))
}

/** @param {number} pid */
function readProcess(pid) {
  try {
    if (process.platform === 'linux') {
      // The name, in parentheses, may contain anything; the fields after the last parenthesis are plain (proc(5)).
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return { state, parent: Number(parent), args: readFileSync(`/proc/${pid}/cmdline`, 'latin1') }
    }
    const line = execFileSync('ps', ['-o', 'stat=,ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    const [state, parent, ...args] = line.trim().split(/\s+/)
    return { state, parent: Number(parent), args: args.join(' ') }
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (process.platform === 'linux') return !['Z', 'X', undefined].includes(readProcess(pid)?.state)
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

await main().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
