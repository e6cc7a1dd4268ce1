import type { Page } from '@playwright/test'
import { chain } from '#lib/moderation/record.ts'
import { isSampled } from '#lib/moderation/second-look/sample.ts'
import { isProven } from '#lib/transparency/proof.ts'
import type { Proof } from '#lib/transparency/proof.ts'
import { withClient } from '#lib/with-client.ts'
import { createPerson } from '../setup/people.ts'
import { signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { holdComment, rejectComment } from './decided.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const database = () => ({ connectionString: siteUnderTest().databaseUrl })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a moderator finds a decision in the record, and takes it back there', async ({ page }) => {
      await signIn(page, { role: 'MODERATOR', name: 'Mira' })
      const { id, body } = await holdComment(page)
      await rejectComment(page, id)
      await page.goto(`/moderation/log?subject=comment:${id}`)
      const events = page.getByRole('article')
      await expect(events).toHaveCount(1)
      await expect(events).toContainText('Mira rejected a held comment: Insult.')
      await expect(events).toContainText(body)
      await page.getByRole('button', { name: 'Undo' }).click()
      if (javaScriptEnabled) {
        await expect(page.getByText('Undone.')).toBeVisible()
        await page.reload()
      }
      await expect(events).toHaveCount(2)
      await expect(events.first()).toContainText(/Mira took decision \d+ back\./)
      await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    })
  })
}

test('the record is narrowed by its form, fits its screen, and axe finds nothing', async ({ page }) => {
  await signIn(page, { role: 'MODERATOR', name: 'Mira' })
  const { id } = await holdComment(page)
  await rejectComment(page, id)
  await page.goto(`/moderation/log?subject=comment:${id}`)
  await assertAccessible(page)
  await page.getByLabel('Kind').selectOption('Rules saved')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('Nothing in the record fits these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.setViewportSize({ width: 320, height: 740 })
  expect(await sideways(page)).toBe(0)
})

test('the writer of a rejected comment sees its decision in the record, and can compute that it is there', async ({
  page,
  browser,
}) => {
  await signIn(page, { role: 'MODERATOR' })
  const { id, email } = await holdComment(page)
  await rejectComment(page, id)
  const link = await linkTo(email, { subject: 'Why your comment is not shown', path: '/statement/' })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(link)
  await expect(reader.getByText('The hash that covers this decision will be published on')).toBeVisible()
  // As the job does it on a day of its own, since another test may have published today's.
  await withClient(database(), (client) =>
    client.query(
      `INSERT INTO "PublishedHead" (day, seq, hash, "publishedAt")
       SELECT (SELECT coalesce(max(day), '3000-01-01') + 1 FROM "PublishedHead"), seq, hash, now()
       FROM "ModerationEvent" ORDER BY seq DESC LIMIT 1`,
    ),
  )
  await reader.reload()
  await expect(reader.getByText('it has not been changed since')).toBeVisible()
  const file = reader.getByRole('link', { name: 'Everything needed to compute it, as JSON' })
  const proof = (await (await reader.request.get((await file.getAttribute('href')) ?? '')).json()) as Proof
  expect(proof.event.subject).toBe(`comment:${id}`)
  expect(proof.head).not.toBeNull()
  expect(isProven(proof)).toBe(true)
  await context.close()
  await page.goto(link)
  await page.getByRole('button', { name: 'Check it now' }).click()
  await expect(page.getByText('The later events lead from it to the hash of')).toBeVisible()
})

/** A decision of another moderator whose hash makes it one of those that are looked at a second time. */
async function decideSampled(commentId: string): Promise<void> {
  const { id: actorId } = await createPerson(siteUnderTest().databaseUrl, { role: 'MODERATOR', name: 'Noah' })
  const data = { decision: 'reject', from: 'HELD', to: 'REJECTED', version: 1, reason: 'insult', checks: '' }
  const subject = `comment:${commentId}`
  await withClient(database(), async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(7201128::bigint)')
    const { rows } = await client.query<{ seq: string; hash: string }>(
      'SELECT seq, hash FROM "ModerationEvent" ORDER BY seq DESC LIMIT 1',
    )
    const [last] = rows
    const before = last ? { seq: BigInt(last.seq), hash: last.hash } : null
    const eventAt = (ms: number) =>
      chain({ at: new Date(Date.now() - ms), actorId, kind: 'decision', subject, data }, before)
    let event = eventAt(0)
    for (let ms = 1; !isSampled(event.hash); ms += 1) event = eventAt(ms)
    await client.query(
      `INSERT INTO "ModerationEvent" (seq, at, "actorId", kind, subject, data, "prevHash", hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [event.seq, event.at, actorId, event.kind, subject, event.data, event.prevHash, event.hash],
    )
    await client.query('COMMIT')
  })
}

test('a moderator takes a second look without scripts and without the decision, and then reads it', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: siteUnderTest().url, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, { role: 'MODERATOR' })
  const { id } = await holdComment(page)
  await decideSampled(id)
  await page.goto('/moderation/insights')
  await page.getByRole('link', { name: 'Take a second look' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('status')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reject it' }).click()
  await expect(page.getByRole('status')).toContainText(/^You (agree|disagree): the other moderator /)
  await context.close()
})

test('insights and the second look fit their screen, and axe finds nothing', async ({ page }) => {
  await signIn(page, { role: 'MODERATOR' })
  const { id } = await holdComment(page)
  await rejectComment(page, id)
  for (const path of ['/moderation/insights', '/moderation/second-look']) {
    await page.goto(path)
    await assertAccessible(page)
    await page.setViewportSize({ width: 320, height: 740 })
    expect(await sideways(page), path).toBe(0)
  }
})

test('the page of transparency has charts with tables behind them, says what is invented, and axe finds nothing', async ({
  page,
}) => {
  await page.goto('/about')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Transparency' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Transparency' })).toBeVisible()
  await expect(page.getByText('Sample data:')).toBeVisible()
  await page.getByText('What the columns and names mean').click()
  await expect(page.getByRole('rowheader', { name: 'checks.overturned' })).toBeVisible()
  await assertAccessible(page)
  await page
    .getByRole('link', { name: /\d sample$/ })
    .first()
    .click()
  await expect(page.getByRole('img', { name: /^Chart: Comments by month/ })).toBeVisible()
  const measures = page.getByRole('region', { name: 'Refused, removed and folded', exact: true })
  await measures.getByText('As a table').click()
  await expect(measures.getByRole('row', { name: /^Insult/ })).toBeVisible()
  await assertAccessible(page)
  await page.setViewportSize({ width: 320, height: 740 })
  expect(await sideways(page)).toBe(0)
})
