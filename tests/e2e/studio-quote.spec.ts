import { randomUUID } from 'node:crypto'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { newAddress } from './account.ts'
import { newWords } from './comment-form.ts'
import { linkTo } from './mailbox.ts'
import { assertAccessible } from './axe.ts'
import { editPath, expect, footer, isPublished, openInspector, publish, publishPost, test } from './studio.ts'

// A page without scripts asks for none of them.
test.use({ allowedFailures: [/^csp /] })

test('a reader is quoted in an article after a yes by mail, until the comment is deleted', async ({
  openStudio,
  openBrowser,
  lake,
  site,
  request,
}) => {
  const post = await publishPost(lake)
  const [body, email] = [newWords(), newAddress()]
  const reader = await createPerson(site.databaseUrl, { role: 'READER', name: 'Robin', email })
  const { name, value } = sessionCookie({ person: reader, siteUrl: site.url })
  const asReader = { origin: site.url, cookie: `${name}=${value}` }
  const sent = await request.post('/api/comments', {
    headers: asReader,
    data: { post: post.path.replace('/post/', ''), body, idempotencyKey: randomUUID() },
  })
  expect(sent.status()).toBe(201)
  const { comment } = (await sent.json()) as { comment: { id: string } }
  const article = async () => (await request.get(post.path)).text()

  const page = await openStudio(editPath(post))
  const pane = page.getByTestId('discussion-pane')
  await openInspector(page, { name: 'Discussion', content: pane })
  const queues = pane.getByLabel('Queues')
  const row = pane.getByRole('article').filter({ hasText: body })
  await test.step('asked from the pane', async () => {
    await queues.selectOption('Published')
    await row.getByRole('button', { name: 'Ask to quote' }).click()
    await expect(row).toContainText('The writer was asked on')
  })
  await test.step('agreed to by the link in the letter, signed out and without scripts', async () => {
    const link = await linkTo(email, { subject: 'May we quote your comment?', path: '/quote/' })
    const scripted = await (await openBrowser()).newPage()
    await scripted.goto(link)
    await assertAccessible(scripted)
    const writer = await (await openBrowser({ javaScriptEnabled: false })).newPage()
    await writer.goto(link)
    await expect(writer.getByText(body)).toBeVisible()
    await writer.getByRole('button', { name: 'Yes, quote it' }).click()
    await expect(writer.getByRole('status')).toContainText('You agreed on')
    await expect(writer.getByRole('button', { name: 'Take my agreement back' })).toBeVisible()
  })
  await test.step('inserted, and published', async () => {
    await queues.selectOption('Held')
    await queues.selectOption('Published')
    await row.getByRole('button', { name: 'Insert into the article' }).click()
    await expect(row).toContainText('It is in the article.')
    await expect(page.getByTestId('field-body').getByText(body)).toBeVisible()
    expect(await article()).not.toContain('A reader writes')
    const filter = `_id == $text && count(body[_type == "readerQuote"]) == 1`
    await publish(footer(page), isPublished(lake, { filter, text: post._id }))
  })
  await test.step('the article quotes it, by reference', async () => {
    await expect.poll(article).toContain('A reader writes')
    const desk = await (await openBrowser()).newPage()
    await desk.goto(post.path)
    const quote = desk.getByRole('figure').filter({ hasText: 'A reader writes' })
    await expect(quote).toContainText(body)
    await expect(quote).toContainText('Robin')
    await expect(quote.getByRole('link')).toHaveAttribute('href', `${post.path}#comment-${comment.id}`)
    expect(JSON.stringify(await lake.getDocument(post._id))).not.toContain(body)
    expect(await (await request.get('/feed.xml')).text()).toContain(`${post.path}#comment-${comment.id}`)
  })
  await test.step('gone with the comment', async () => {
    const deleted = await request.delete(`/api/comments/${comment.id}`, { headers: asReader })
    expect(deleted.status()).toBe(204)
    await expect.poll(article).not.toContain('A reader writes')
    await expect.poll(article).not.toContain(body)
  })
})
