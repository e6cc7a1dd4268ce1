import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#tests/setup/eventually.ts'
import {
  killAll,
  listProcessesOf,
  makeCopy,
  occupyPorts,
  readRunFile,
  runNpm,
  type Command,
  type Copy,
} from './product.ts'
import { Reader } from './reader.ts'

const ready = /Ctrl-C stops everything/
const article = '/post/management-vs-leadership'
const accounts = ['reader', 'moderator', 'editor', 'admin'].map((name) => `${name}@example.com`)

let copy: Copy
let product: Command

beforeAll(async () => {
  copy = await makeCopy()
})

afterAll(async () => {
  await killAll(listProcessesOf(copy))
  await copy.remove()
})

const npm = (args: string[], env: Record<string, string> = {}) => runNpm({ folder: copy.folder, args, env })
const siteUrl = () => readRunFile(copy.folder).url ?? ''
const inData = (file: string) => path.join(copy.folder, '.data', file)

async function start(): Promise<void> {
  product = npm(['start'])
  await product.says(ready)
}

/** Each test starts or stops the product itself if needed, so that none fails by another's failure. */
async function ensureStarted(): Promise<void> {
  const isUp = existsSync(inData('run.json')) && (await fetch(siteUrl()).catch(() => null))?.ok
  if (!isUp) await start()
}

async function ensureStopped(): Promise<void> {
  if (listProcessesOf(copy).length === 0) return
  product.interrupt()
  await eventually(() => expect(listProcessesOf(copy)).toEqual([]))
}

const readText = async (address: string) => {
  const answer = await fetch(new URL(address, siteUrl()))
  expect(answer.status, address).toBe(200)
  return answer.text()
}

test('makes a clone with nothing built, even if the usual ports are taken, a site with an article and its discussion', async () => {
  const release = await occupyPorts([3000, 3333, 5432])
  await start()
  await release()
  const output = product.output()
  expect(output).toContain('Port 3000 is taken')
  expect(output).toContain(`Site      ${siteUrl()}\n`)
  for (const told of [`${siteUrl()}/studio`, `${siteUrl()}/dev/mailbox`, `${siteUrl()}/sign-in`, ...accounts])
    expect(output).toContain(told)
  expect(output, 'lines of logs').not.toMatch(/^ *\d\d:\d\d:\d\d|not found/m)
  expect(await readText('/')).toContain(`href="${article}"`)
  expect(await readText(article)).toMatch(/<h1.*id="comment-[0-9a-f-]{36}"/s)
})

test('started twice, says that the product already runs, and its address', async () => {
  await ensureStarted()
  const second = npm(['start'])
  expect(await second.exitCode).toBe(0)
  expect(second.output()).toContain(`It already runs at ${siteUrl()}`)
})

test('can’t be reset while it runs', async () => {
  await ensureStarted()
  const reset = npm(['run', 'reset', '--', '--yes'])
  expect(await reset.exitCode).toBe(1)
  expect(reset.output()).toContain('Stop it first')
  await readText('/')
})

test('exports its content and imports it again while it runs', async () => {
  await ensureStarted()
  const file = path.join(copy.home, 'content.tar.gz')
  const exported = npm(['run', 'content', '--', 'export', file])
  expect(await exported.exitCode, exported.output()).toBe(0)
  expect(exported.output()).toMatch(/Exported \d+ documents and \d+ pictures and files/)
  const refused = npm(['run', 'content', '--', 'import', file])
  expect(await refused.exitCode).toBe(1)
  expect(refused.output()).toContain('The dataset is not empty')
  const imported = npm(['run', 'content', '--', 'import', file, '--replace'])
  expect(await imported.exitCode, imported.output()).toBe(0)
  expect(await readText(article)).toContain('<h1')
})

test('hides its secrets from other users, and listens on this machine only', async () => {
  await ensureStarted()
  expect(statSync(inData('secrets.json')).mode & 0o777).toBe(0o600)
  const sockets = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8')
  const port = Number(new URL(siteUrl()).port).toString(16).toUpperCase().padStart(4, '0')
  const listening = sockets.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    return state === '0A' && local.endsWith(`:${port}`) ? [local] : []
  })
  expect(listening).toEqual([`0100007F:${port}`])
})

test('refuses a request with a foreign name, as in DNS rebinding', async () => {
  await ensureStarted()
  const { port } = new URL(siteUrl())
  const headers = { host: `evil.example:${port}` }
  const asked = { host: '127.0.0.1', port, path: '/dev/mailbox', headers }
  const status = await new Promise((resolve, reject) => {
    get(asked, (answer) => resolve(answer.statusCode)).once('error', reject)
  })
  expect(status).toBe(421)
})

test('starts a killed part again', async () => {
  await ensureStarted()
  const { children } = readRunFile(copy.folder)
  const postmaster = Number(readFileSync(inData('postgres/postmaster.pid'), 'utf8').split('\n')[0])
  await killAll([...children.map(({ pid }) => pid), postmaster])
  await eventually(async () => {
    const health = await fetch(`${siteUrl()}/api/health`)
    expect(health.status, await health.text()).toBe(200)
  })
  const { children: again } = readRunFile(copy.folder)
  expect(again.map(({ name }) => name).sort()).toEqual(['lake', 'web', 'worker'])
})

test('can make an address an administrator while it runs', async () => {
  await ensureStarted()
  expect(await npm(['run', 'admin', '--', 'nobody']).exitCode).toBe(1)
  const admin = npm(['run', 'admin', '--', 'Owner@example.com'])
  expect(await admin.exitCode, admin.output()).toBe(0)
  expect(admin.output()).toContain('owner@example.com is an administrator now')
})

test('writes lines of JSON with a time to its logs, and answers with the id of the request', async () => {
  await ensureStarted()
  const answer = await fetch(`${siteUrl()}/api/health`)
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/)
  for (const part of ['web', 'lake', 'worker', 'supervisor']) {
    const lines = readFileSync(inData(`logs/${part}.log`), 'utf8')
      .split('\n')
      .filter(Boolean)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ time: expect.stringMatching(/^\d{4}-/) as string })
    }
  }
})

test('stops after kill -INT of npm’s process alone', async () => {
  await ensureStarted()
  process.kill(product.pid, 'SIGINT')
  await eventually(() => expect(listProcessesOf(copy)).toEqual([]))
  expect(existsSync(inData('run.json'))).toBe(false)
})

test('stops everything after Ctrl-C', async () => {
  await ensureStarted()
  product.interrupt()
  await product.exitCode
  expect(listProcessesOf(copy)).toEqual([])
  expect(existsSync(inData('run.json'))).toBe(false)
})

test('installs, generates and builds nothing the second time', async () => {
  await ensureStopped()
  await start()
  expect(product.output()).not.toMatch(/Installing|Generating|Building/)
})

test('recovers from kill -9 of all its processes, and loses no acknowledged comment', async () => {
  await ensureStarted()
  const reader = new Reader(siteUrl())
  await reader.signIn('reader@example.com')
  const acknowledged: string[] = []
  const posting = (async () => {
    for (;;) {
      // Longer texts would be held as nearly the same.
      const body = `Part ${acknowledged.length + 1}, before the power went.`
      acknowledged.push(await reader.comment({ post: 'management-vs-leadership', body }))
    }
  })().catch(String)
  await eventually(() => expect(acknowledged.length).toBeGreaterThanOrEqual(3))
  await killAll(listProcessesOf(copy))
  await posting
  await start()
  const page = await readText(article)
  expect(acknowledged.filter((id) => !page.includes(`id="comment-${id}"`))).toEqual([])
})

test('ends the parts that kill -9 of the supervisor left, and runs again', async () => {
  await ensureStarted()
  const { supervisor, children } = readRunFile(copy.folder)
  await killAll([supervisor.pid])
  await start()
  const running = listProcessesOf(copy)
  expect(children.filter(({ pid }) => running.includes(pid))).toEqual([])
  await readText('/')
})

test('stops when npm is killed', async () => {
  await ensureStarted()
  await killAll([product.pid])
  await eventually(() => expect(listProcessesOf(copy)).toEqual([]))
})

test.each([
  ['a public HOST without mail', { HOST: '0.0.0.0' }, /SMTP_URL/],
  ['a public SITE_URL without mail', { SITE_URL: 'https://blog.example.com' }, /SMTP_URL/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' },
    /127\.0\.0\.1:1.*DATABASE_URL/s,
  ],
])('refuses %s with the reason, and leaves nothing running', async (_name, env, reason) => {
  await ensureStopped()
  const attempt = npm(['start'], env)
  expect(await attempt.exitCode).toBe(1)
  expect(attempt.output()).toMatch(reason)
  expect(attempt.output()).not.toContain('hunter2')
  expect(listProcessesOf(copy)).toEqual([])
})

test('reads the file .env, but variables of the environment win', async () => {
  await ensureStopped()
  writeFileSync(path.join(copy.folder, '.env'), 'HOST=0.0.0.0\nADMIN_EMAIL=nobody\n')
  const attempt = npm(['start'], { ADMIN_EMAIL: 'owner@example.com' })
  expect(await attempt.exitCode).toBe(1)
  expect(attempt.output()).toMatch(/HOST=0\.0\.0\.0/)
  rmSync(path.join(copy.folder, '.env'))
})

test('refuses a taken PORT and names it', async () => {
  await ensureStopped()
  const other = createServer()
  const port = await new Promise<string>((resolve) => {
    other.listen({ port: 0, host: '127.0.0.1' }, () =>
      resolve(String((other.address() as { port: number }).port)),
    )
  })
  const attempt = npm(['start'], { PORT: port })
  expect(await attempt.exitCode).toBe(1)
  expect(attempt.output()).toContain(`Port ${port} is taken`)
  expect(listProcessesOf(copy)).toEqual([])
  other.close()
})

test('has no data after a reset', async () => {
  await ensureStopped()
  const reset = npm(['run', 'reset', '--', '--yes'])
  expect(await reset.exitCode, reset.output()).toBe(0)
  expect(existsSync(inData(''))).toBe(false)
})

// For any other user the tests above have proved it.
if (process.getuid?.() === 0) {
  test('also works for an ordinary user', async () => {
    await ensureStopped()
    const user = { uid: 65_534, gid: 65_534 }
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy.home])
    product = runNpm({ folder: copy.folder, args: ['start'], env: { HOME: copy.home }, user })
    await product.says(ready)
    expect(await readText(article)).toContain('<h1')
    product.interrupt()
    // npm itself may end by the signal before the product's exit code reaches it.
    expect([0, null]).toContain(await product.exitCode)
    await expect.poll(() => listProcessesOf(copy)).toEqual([])
  })
}
