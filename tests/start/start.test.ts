import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { get } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  killAll,
  listProcessesBelow,
  makeCopy,
  occupyPorts,
  query,
  readRunFile,
  runNpm,
  type Command,
  type Copy,
} from './product.ts'

const ready = /Ctrl-C stops everything/
const minuteMs = 60_000

let copy: Copy
let product: Command
let release: () => Promise<void>

beforeAll(async () => {
  copy = await makeCopy()
  release = await occupyPorts([3000, 3333, 5432])
})

afterAll(async () => {
  await killAll(listProcessesBelow(copy.folder))
  await release()
  copy.remove()
})

const npm = (args: string[], env: Record<string, string> = {}) => runNpm({ folder: copy.folder, args, env })
const siteUrl = () => readRunFile(copy.folder).url ?? ''

async function start(): Promise<void> {
  product = npm(['start'])
  await product.says(ready)
}

async function restartAfter(killed: number[]): Promise<void> {
  await killAll(killed)
  await start()
}

test(
  'makes of an empty clone, with its ports taken, a site that serves its first article',
  async () => {
    await start()
    const output = product.output()
    expect(output).toContain('Port 3000 is taken')
    expect(output).toContain(`${siteUrl()}/dev/mailbox`)
    expect(output).toMatch(/reader@example\.com.*moderator@example\.com/)
    const page = await fetch(siteUrl())
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Management vs. Leadership')
  },
  8 * minuteMs,
)

test('keeps its secrets from other users', () => {
  expect(statSync(path.join(copy.folder, '.data/secrets.json')).mode & 0o777).toBe(0o600)
})

test('listens on this machine only, while no mail is configured', () => {
  const ports = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8')
  const port = Number(new URL(siteUrl()).port).toString(16).toUpperCase().padStart(4, '0')
  const listening = ports.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    return state === '0A' && local.endsWith(`:${port}`) ? [local] : []
  })
  expect(listening).toEqual([`0100007F:${port}`])
})

test('answers no request that came by a foreign name, as DNS rebinding brings it', async () => {
  const { port } = new URL(siteUrl())
  const headers = { host: `evil.example:${port}` }
  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/dev/mailbox', headers }, (answer) =>
      resolve(answer.statusCode),
    ).once('error', reject)
  })
  expect(status).toBe(421)
})

test(
  'started twice says that it already runs and where',
  async () => {
    const second = npm(['start'])
    expect(await second.exitCode).toBe(0)
    expect(second.output()).toContain(`It already runs at ${siteUrl()}`)
  },
  minuteMs,
)

test(
  'is not reset while it runs',
  async () => {
    const reset = npm(['run', 'reset', '--', '--yes'])
    expect(await reset.exitCode).toBe(1)
    expect(reset.output()).toContain('Stop it first')
    expect((await fetch(siteUrl())).status).toBe(200)
  },
  minuteMs,
)

test(
  'starts each part again that is killed',
  async () => {
    const { children } = readRunFile(copy.folder)
    const postmaster = Number(
      readFileSync(path.join(copy.folder, '.data/postgres/postmaster.pid'), 'utf8').split('\n')[0],
    )
    await killAll([...children.map(({ pid }) => pid), postmaster])
    await vi.waitFor(async () => {
      const health = await fetch(`${siteUrl()}/api/health`)
      expect(health.status, await health.text()).toBe(200)
    }, 30_000)
    expect(
      readRunFile(copy.folder)
        .children.map(({ name }) => name)
        .sort(),
    ).toEqual(['lake', 'web', 'worker'])
  },
  minuteMs,
)

test(
  'stops everything within 5 s of Ctrl-C',
  async () => {
    const pressedAt = performance.now()
    product.interrupt()
    await product.exitCode
    expect(performance.now() - pressedAt).toBeLessThan(5_000)
    expect(listProcessesBelow(copy.folder)).toEqual([])
    expect(existsSync(path.join(copy.folder, '.data/run.json'))).toBe(false)
  },
  minuteMs,
)

test(
  'takes less than 10 s the second time',
  async () => {
    const startedAt = performance.now()
    await start()
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  },
  minuteMs,
)

test(
  'recovers by itself from kill -9 of all its processes, with nothing acknowledged lost',
  async () => {
    await query(copy, `insert into "User" (id, email) values (gen_random_uuid(), 'kept@example.com')`)
    await restartAfter(listProcessesBelow(copy.folder))
    expect(await query(copy, `select email from "User" where email = 'kept@example.com'`)).toHaveLength(1)
    expect((await fetch(siteUrl())).status).toBe(200)
  },
  minuteMs,
)

test(
  'ends what kill -9 of its supervisor alone left behind, and runs anew',
  async () => {
    const { supervisor, children } = readRunFile(copy.folder)
    await restartAfter([supervisor.pid])
    const running = listProcessesBelow(copy.folder)
    expect(children.filter(({ pid }) => running.includes(pid))).toEqual([])
    expect((await fetch(siteUrl())).status).toBe(200)
  },
  minuteMs,
)

test(
  'stops when npm is killed',
  async () => {
    const npmPid = listProcessesBelow(copy.folder).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm start'),
    )
    await killAll([npmPid ?? 0])
    await vi.waitFor(() => expect(listProcessesBelow(copy.folder)).toEqual([]), 10_000)
  },
  minuteMs,
)

test.each([
  ['a public HOST without mail', { HOST: '0.0.0.0' }, /SMTP_URL/],
  ['a public SITE_URL without mail', { SITE_URL: 'https://blog.example.com' }, /SMTP_URL/],
  ['a port that is taken', { PORT: '3000' }, /Port 3000 is taken/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' },
    /127\.0\.0\.1:1.*DATABASE_URL/s,
  ],
])(
  'refuses %s, says why, and leaves nothing running',
  async (...[, env, reason]) => {
    const attempt = npm(['start'], env)
    expect(await attempt.exitCode).toBe(1)
    expect(attempt.output()).toMatch(reason)
    expect(attempt.output()).not.toContain('hunter2')
    expect(listProcessesBelow(copy.folder)).toEqual([])
  },
  minuteMs,
)

test.runIf(process.getuid?.() === 0)(
  'works for an ordinary user as well',
  async () => {
    const user = { uid: 65_534, gid: 65_534 }
    const home = path.join(copy.folder, '..', 'home')
    mkdirSync(home)
    chownSync(home, user.uid, user.gid)
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy.folder])
    const theirs = runNpm({
      folder: copy.folder,
      args: ['start'],
      env: { DATA_DIR: '.data-theirs', HOME: home },
      user,
    })
    await theirs.says(ready)
    theirs.interrupt()
    expect(await theirs.exitCode).toBe(0)
  },
  2 * minuteMs,
)

test(
  'leaves no data after a reset',
  async () => {
    const reset = npm(['run', 'reset', '--', '--yes'])
    expect(await reset.exitCode, reset.output()).toBe(0)
    expect(existsSync(path.join(copy.folder, '.data'))).toBe(false)
  },
  minuteMs,
)
