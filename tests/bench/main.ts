// `npm run bench` measures the promised speed and weight on this machine. Load and server share its cores, so
// figures of different machines can't be compared, except the column "of static", a ratio within one run.
import { randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'
import type autocannon from 'autocannon'
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts'
import { startTestStack } from '../setup/stack.ts'
import type { TestStack } from '../setup/stack.ts'
import { measureEditing } from './editing.ts'
import { fillDiscussion } from './fill-discussion.ts'
import { measureLake } from './lake.ts'
import { measureLoad } from './load.ts'
import type { Load } from './load.ts'
import { measureModeration } from './moderation.ts'
import { printTable } from './report.ts'
import { measureScriptWeight } from './script-weight.ts'
import { measureSpamScore } from './spam.ts'
import { findStaticFile } from './static-file.ts'

const slug = 'management-vs-leadership'
const article = `/post/${slug}`
const comments = `/api/comments?post=${slug}`
const seconds = 10

const stack = await startTestStack({ variables: { RATE_LIMIT_FACTOR: '1000000' } })
try {
  const sessions = await fillDiscussion({
    connectionString: stack.connectionString,
    postId: 'post-management-vs-leadership',
    count: 50,
    // Checks hold a person who writes many comments in five minutes.
    people: 1_000,
  })
  await benchReading(stack)
  await benchPosting(stack, sessions)
  await benchInBrowser(stack)
  await benchModeration(stack)
} finally {
  await stack.stop()
}

printTable('Content Lake over HTTP, medians', await measureLake())
printTable('Spam score of one comment', await measureSpamScore())

async function benchReading({ siteUrl, webPid }: TestStack): Promise<void> {
  const measure = (path: string) =>
    measureLoad({ url: siteUrl + path, serverPid: webPid, connections: 16, seconds })
  const page = await fetch(siteUrl + article)
  const baseline = await measure(await findStaticFile({ bytes: (await page.arrayBuffer()).byteLength }))
  const rows = [
    loadRow({ name: 'static file as large as the article', load: baseline, baseline }),
    loadRow({ name: 'article, 50 comments', load: await measure(article), baseline }),
    loadRow({ name: 'front page', load: await measure('/'), baseline }),
    loadRow({ name: '50 comments as JSON', load: await measure(comments), baseline }),
  ]
  printTable(`Reading, 16 connections, ${seconds} s each, gzip`, rows)
}

async function benchPosting({ siteUrl, webPid }: TestStack, sessions: string[]): Promise<void> {
  let turn = 0
  const load = await measureLoad({
    url: `${siteUrl}/api/comments`,
    serverPid: webPid,
    connections: 8,
    seconds,
    request: {
      method: 'POST',
      setupRequest: (request: autocannon.Request): autocannon.Request => {
        turn += 1
        return {
          ...request,
          headers: writerHeaders({ siteUrl, token: sessions[turn % sessions.length] }),
          body: newComment(),
        }
      },
    },
  })
  printTable(`Posting a comment, all checks on, 8 connections, ${seconds} s`, [
    loadRow({ name: 'accepted', load }),
  ])
}

function writerHeaders({ siteUrl, token = '' }: { siteUrl: string; token?: string | undefined }) {
  return {
    'content-type': 'application/json',
    origin: siteUrl,
    cookie: `next-auth.session-token=${token}`,
  }
}

function newComment(): string {
  const idempotencyKey = randomUUID()
  return JSON.stringify({ post: slug, body: `A comment like no other: ${idempotencyKey}`, idempotencyKey })
}

async function benchModeration(stack: TestStack): Promise<void> {
  const { pages, decisions } = await measureModeration(stack)
  printTable('Moderation, medians of 100 calls', pages)
  printTable('From a decision to the page without the comment, 20 times', decisions)
}

async function benchInBrowser(stack: TestStack): Promise<void> {
  const { siteUrl } = stack
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
  try {
    const rows = []
    for (const path of ['/', article, '/author/nicole', '/topic/leadership', '/about', '/sign-in']) {
      const weight = await measureScriptWeight(browser, siteUrl + path)
      rows.push({
        route: path,
        'before touch, KB': weight.beforeTouchBytes / 1024,
        'after touch, KB': weight.afterTouchBytes / 1024,
        files: weight.files,
      })
    }
    printTable('Script, gzip', rows)
    printTable('Editing in the Studio', await measureEditing(browser, stack))
  } finally {
    await browser.close()
  }
}

function loadRow({ name, load, baseline }: { name: string; load: Load; baseline?: Load }) {
  return {
    what: name,
    'requests/s': load.requestsPerSecond,
    ...(baseline ? { 'of static': load.requestsPerSecond / baseline.requestsPerSecond } : {}),
    'p50, ms': load.p50Ms,
    'p99, ms': load.p99Ms,
    'server CPU, ms': load.serverCpuMs,
    failed: load.failed,
  }
}
