import { signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, newWords, write } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { hold, isIn, openRows, rowOf, undoOf } from './held.ts'
import { linkTo } from './mailbox.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a moderator sees why a comment waits, publishes it, and takes that back', async ({
      page,
      request,
    }) => {
      const { queue, bodies } = await hold(request, 1)
      const [body = ''] = bodies
      await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
      await expect(rowOf(page, body)).toContainText('It has 5 links.')
      await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
      await expect(undoOf(page)).toBeVisible()
      await expect(rowOf(page, body)).toHaveCount(0)
      // What readers get: rows change before the server has answered.
      const readersPage = async () => (await request.get(article)).text()
      await expect.poll(readersPage).toContain(body)
      await undoOf(page).click()
      await expect(rowOf(page, body)).toBeVisible()
      await expect.poll(readersPage).not.toContain(body)
    })

    test('several comments are selected, decided at once, and taken back at once', async ({
      page,
      request,
    }) => {
      const { queue, bodies } = await hold(request, 3)
      const [first = '', second = '', third = ''] = bodies
      await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
      for (const body of [first, third]) await rowOf(page, body).getByRole('checkbox').check()
      const bar = javaScriptEnabled
        ? page.getByRole('region', { name: 'Selected comments' })
        : page.getByRole('form', { name: 'Selected comments' })
      if (javaScriptEnabled) await expect(bar).toContainText('2 selected')
      await bar.getByRole('button', { name: 'Spam' }).click()
      await expect(openRows(page)).toHaveCount(1)
      await expect(rowOf(page, second)).toBeVisible()
      await undoOf(page).click()
      await expect(openRows(page)).toHaveCount(3)
    })
  })
}

test('a rejection asks for its reason, and for a note where the reason needs one', async ({
  page,
  request,
}) => {
  const { queue, bodies } = await hold(request, 2)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await rowOf(page, body).getByRole('button', { name: 'Reject' }).click()
  const reasons = rowOf(page, body).getByRole('group', { name: 'Why reject?' })
  await expect(reasons.getByRole('button', { name: 'Insult' })).toBeFocused()
  await assertAccessible(page)
  await reasons.getByRole('button', { name: 'Another reason' }).click()
  await expect(reasons).toContainText('needs a note: the writer reads it.')
  const note = reasons.getByRole('textbox', { name: 'Note to the writer' })
  await expect(note).toBeFocused()
  await note.fill('Please without the links.')
  await reasons.getByRole('button', { name: 'Reject: Another reason' }).click()
  await expect(rowOf(page, body)).toHaveCount(0)
  // The focus goes on to the next comment.
  await expect(openRows(page)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Holly Held: Rejected.' })).toBeAttached()
  await expect(page.getByRole('link', { name: 'Rejected' })).toBeVisible()
  await isIn(page, { queue: queue.replace('held', 'rejected'), body })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a rejection says what is missing, and keeps what was chosen', async ({ page, request }) => {
    const { queue, bodies } = await hold(request, 1)
    const row = rowOf(page, bodies[0] ?? '')
    await signIn(page, { path: queue, role: 'MODERATOR' })
    // Playwright hears nothing in a `noscript`, so its elements are named.
    const [reason, note, fault] = ['select', 'textarea', '[role=alert]'].map((name) => row.locator(name))
    if (!reason || !note || !fault) throw new Error('there are no fields')
    await row.getByRole('button', { name: 'Reject' }).click()
    await expect(fault).toContainText('Choose the reason. The writer is told.')
    await reason.selectOption('Another reason')
    await row.getByRole('button', { name: 'Reject' }).click()
    await expect(fault).toContainText('Explain this reason in a note to the writer.')
    await expect(reason).toHaveValue('other')
    await note.fill('Please without the links.')
    await row.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Holly Held: Rejected.' })).toBeVisible()
    await expect(undoOf(page)).toBeVisible()
    await page.goto(queue.replace('held', 'rejected'))
    await expect(row).toBeVisible()
  })

  test('a queue is narrowed by check, age and words, and each filter can be taken away', async ({
    page,
    request,
  }) => {
    const { queue, bodies } = await hold(request, 2)
    const [first = '', second = ''] = bodies
    await signIn(page, { path: queue, role: 'MODERATOR' })
    await page.getByText('More filters').click()
    await page.getByRole('combobox', { name: 'Found by' }).selectOption('Many links')
    await page.getByLabel('Newer than').selectOption('1 day')
    await page.getByRole('searchbox').fill(first.slice(12, 30))
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(openRows(page)).toHaveCount(1)
    await expect(rowOf(page, first)).toBeVisible()
    await page.getByRole('link', { name: /^Without the filter: with/ }).click()
    await expect(rowOf(page, second)).toBeVisible()
    expect(new URL(page.url()).searchParams.get('check')).toBe('many-links')
    await page.getByLabel('Older than').selectOption('1 day')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText('No comment here fits these filters.')).toBeVisible()
  })
})

test('the thread above a comment is folded in its row', async ({ page }) => {
  const [top, middle, held] = [newWords(), newWords(), newWords()]
  await signIn(page, { role: 'READER', name: 'Robin' })
  const topId = await write(page, { path: article, body: top })
  const middleId = await write(page, { path: article, body: middle, parentId: topId })
  const links = Array.from({ length: 5 }, (_, place) => `https://example.com/${place}`).join(' ')
  await write(page, { path: article, body: `${held} ${links}`, parentId: middleId })
  const query = new URLSearchParams({ queue: 'held', text: held })
  await signIn(page, { path: `/moderation?${query.toString()}`, role: 'MODERATOR' })
  const row = rowOf(page, held)
  await expect(row.getByText(top)).toBeHidden()
  await row.getByText('Answers Robin (2 comments above)').click()
  await expect(row.getByRole('listitem').filter({ hasText: 'Robin' })).toContainText([top, middle])
})

test('the writer of a rejected comment gets a letter, and reads the statement signed out', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies, email } = await hold(request, 1)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await rowOf(page, body).getByRole('button', { name: 'Reject' }).click()
  await rowOf(page, body).getByRole('button', { name: 'Off topic' }).click()
  await expect(undoOf(page)).toBeVisible()

  const context = await browser.newContext({ baseURL: siteUnderTest().url })
  const reader = await context.newPage()
  // The letter waits for as long as the decision may be a slip of the hand.
  await reader.goto(await linkTo(email, { subject: 'Why your comment is not shown', path: '/statement/' }))
  await expect(reader.getByText('Your comment will not be shown.')).toBeVisible()
  await expect(reader.getByText('Please argue with what was said.')).toBeVisible()
  await expect(reader.getByText('A check of the site found it, and a person decided.')).toBeVisible()
  await expect(reader.getByText(body)).toBeVisible()
  await assertAccessible(reader)
  await expect(reader.getByText('The moderator adds:')).toHaveCount(0)
  await reader.goto('/statement/nonsense')
  await expect(reader.getByRole('heading', { name: 'There is no such statement' })).toBeVisible()
  await context.close()
})

test('the queue fits its screen, and axe finds nothing, also when nothing waits', async ({
  page,
  request,
}) => {
  const { queue } = await hold(request, 2)
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  await page.getByRole('button', { name: 'Select all' }).click()
  await expect(page.getByRole('region', { name: 'Selected comments' })).toBeVisible()
  await assertAccessible(page)
  const places = page.getByRole('navigation', { name: 'Moderation' })
  await expect(places.locator('[aria-current]')).toHaveText('Queues')
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 320, height: 740 })
  expect(await sideways()).toBe(0)
  await page.goto('/moderation/second-look')
  await expect(places.locator('[aria-current]')).toHaveText('Second look')
  await page.goto(queue.replace('held', 'spam'))
  await expect(page.getByText('No comment here fits these filters.')).toBeVisible()
})

test.describe('a reader', () => {
  test.use({ allowedConsoleErrors: [/403/] })

  test('reads that the queue is for moderators', async ({ page }) => {
    await page.goto('/moderation')
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fmoderation/)
    await signIn(page, { path: '/moderation' })
    await expect(page.getByText('This page is for moderators. Your account may not moderate.')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Moderation' })).toHaveCount(0)
  })
})
