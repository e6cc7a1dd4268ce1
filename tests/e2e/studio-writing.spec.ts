import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { SanityClient, SanityDocument } from '@sanity/client'
import {
  clickBehind,
  editPath,
  expect,
  field,
  footer,
  openInspector,
  publishPost,
  readDraft,
  readPublishedTitle,
  readTitle,
  searchList,
  test,
  textBlock,
  titleOf,
} from './studio.ts'

const createPath = (template: string) => `/studio/intent/create/template=${template};type=post/`
const bodyText = (page: Page) => field(page, 'body').getByRole('textbox').first()
/** The author that the form's reference shows. */
const byline = (page: Page, name: string) =>
  page.locator('a[href*="type%3Dauthor"]').filter({ hasText: name })
const lengthOfText = (page: Page) => page.getByTestId('length-of-text')

/** The draft of the post that the page shows, once there is one. */
async function draftOf(page: Page, lake: SanityClient): Promise<SanityDocument> {
  const id = /;([\w-]+)(?:,|%2C|$)/.exec(new URL(page.url()).pathname)?.[1] ?? ''
  await expect.poll(() => lake.getDocument(`drafts.${id}`)).toBeTruthy()
  return (await lake.getDocument(`drafts.${id}`)) as SanityDocument
}

/** Pastes as a person does who copied from a program: the clipboard's HTML and its plain text. */
async function pasteInto(page: Page, html: string) {
  await bodyText(page).click()
  await bodyText(page).evaluate((element, source) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', source)
    clipboardData.setData('text/plain', 'plain')
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  }, html)
}

test('nothing on the bar leads to services that are not there', async ({ openStudio }) => {
  const page = await openStudio('/studio/structure')
  await expect(page.getByTestId('new-document-button')).toBeVisible()
  await expect(page.getByTestId('button-resources-menu')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Industrially Organized' })).toBeHidden()
  const presence = page.getByRole('button', { name: /presence/i }).first()
  await presence.click()
  await expect(presence).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByText(/invite|manage members/i)).toBeHidden()
  await page.keyboard.press('Escape')
  await page.getByTestId('new-document-button').click()
  for (const id of ['post', 'post-article', 'post-comparison', 'author', 'topic', 'page', 'redirect']) {
    await expect(page.getByTestId(`create-new-${id}`)).toBeVisible()
  }
  await expect(page.locator('[data-testid^="create-new-"]')).toHaveCount(7)
})

test('posts are listed with what readers see of them', async ({ openStudio, lake }) => {
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const mark = crypto.randomUUID().slice(0, 8)
  const scheduled = await publishPost(lake, { title: `${mark} soon`, publishedAt: soon })
  const closed = await publishPost(lake, { title: `${mark} closed`, discussion: { mode: 'closed' } })
  const changed = await publishPost(lake, { title: `${mark} changed` })
  const { path: _path, ...content } = changed
  await lake.create({ ...content, _id: `drafts.${changed._id}` })
  const page = await openStudio('/studio/structure/posts;all')
  const item = (title: string) => page.getByRole('link', { name: title })
  await searchList(page, mark)
  await expect(item(scheduled.title)).toContainText('Scheduled for ')
  await expect(item(closed.title)).toContainText('discussion closed')
  await expect(item(changed.title)).toContainText('Draft · ')
  await page.getByRole('link', { name: 'Scheduled', exact: true }).click()
  await expect(item(scheduled.title)).toBeVisible()
  await expect(item(closed.title)).toBeHidden()
})

test('a new article begins with a skeleton, and with a byline only where one is meant', async ({
  openStudio,
}) => {
  const page = await openStudio('/studio/structure/posts;all')
  await page.getByTestId('multi-action-intent-button').click()
  await page.getByRole('menuitem', { name: 'Comparison article' }).click()
  await expect(field(page, 'body').getByText('You need both')).toBeVisible()
  await expect(field(page, 'body').getByText('Comparison · 4 aspects')).toBeVisible()
  await page.getByRole('tab', { name: 'Publishing' }).click()
  await expect(page.getByRole('combobox', { name: 'Author' })).toHaveValue('')
})

test('an editor who is an author has the byline of a new post', async ({ enter }) => {
  const own = await enter({ path: createPath('post'), name: 'Nicole' })
  await own.page.getByRole('tab', { name: 'Publishing' }).click()
  await expect(byline(own.page, 'Nicole')).toBeVisible()
})

test('no letter is lost while the Studio still learns what the project’s plan holds', async ({
  enter,
  lake,
}) => {
  const post = await publishPost(lake)
  const { page } = await enter()
  await page.route(/\/features\b/, async (route) => {
    // How long the answer takes; nothing here waits for it.
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    await route.continue()
  })
  await page.goto(editPath(post))
  await titleOf(page).fill('')
  const title = 'A title that takes its time to be written'
  await page.keyboard.type(title, { delay: 80 })
  await expect(titleOf(page)).toHaveValue(title)
  await expect.poll(() => readTitle(lake, post._id)).toBe(title)
})

test('the length of a text is shown while it is written', async ({ openStudio, lake }) => {
  const post = await publishPost(lake, { body: [textBlock('a', 'One two three.')] })
  const page = await openStudio(editPath(post))
  await expect(lengthOfText(page)).toHaveText('3 words · 1 min to read')
  await clickBehind(bodyText(page).getByText('One two three.'))
  await expect(bodyText(page)).toBeFocused()
  await page.keyboard.type(' Four five')
  await expect(lengthOfText(page)).toHaveText('5 words · 1 min to read')
})

test('the checklist counts what is to be corrected and leads to each field', async ({ openStudio, lake }) => {
  const link = { _type: 'link', _key: 'l', href: '/post/no-such-post' }
  const linked = { ...textBlock('a'), markDefs: [link] }
  const post = await publishPost(lake, { topics: [], standfirst: 'Short.', body: [linked] })
  const page = await openStudio(editPath(post))
  const badge = page.getByText('Checklist: 3 to correct')
  await expect(badge).toBeVisible()
  const checklist = page.getByTestId('checklist')
  await openInspector(page, { name: 'Checklist', content: checklist })
  await expect(
    checklist.getByText('/post/no-such-post leads to a page of this site that is not there'),
  ).toBeVisible()
  await checklist.getByRole('button', { name: 'The standfirst has 6 characters' }).click()
  await expect(field(page, 'standfirst').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('A standfirst that says in one sentence why to read on.')
  await expect(checklist.getByText('Standfirst: well')).toBeVisible()
  await expect(page.getByText('Checklist: 2 to correct')).toBeVisible()
  await checklist.getByRole('button', { name: 'There is no topic yet.' }).click()
  await expect(field(page, 'topics')).toBeInViewport()
})

test('a post whose moment lies ahead is scheduled, one without a moment gets it as it is published', async ({
  openStudio,
  lake,
}) => {
  const ahead = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const due = await publishPost(lake, { publishedAt: ahead })
  const page = await openStudio(editPath(due))
  await expect(page.getByText(/^Scheduled for \d.* UTC$/)).toBeVisible()
  await titleOf(page).fill(`${due.title}, moved`)
  const button = (name: string) => footer(page).getByRole('button', { name, exact: true })
  await expect(button('Schedule')).toBeEnabled()
  await button('Schedule').click()
  await expect.poll(() => readPublishedTitle(lake, due._id)).toBe(`${due.title}, moved`)
  expect(await lake.getDocument(due._id)).toMatchObject({ publishedAt: ahead })

  const { path: _path, _rev, ...fields } = await publishPost(lake)
  await lake.delete(fields._id)
  const { publishedAt: _publishedAt, ...undated } = fields
  await lake.create({ ...undated, _id: `drafts.${fields._id}` })
  await openStudio(editPath(fields))
  await expect(button('Publish')).toBeEnabled()
  const before = Date.now()
  await button('Publish').click()
  await expect.poll(() => lake.getDocument(fields._id)).toBeTruthy()
  const published = await lake.getDocument(fields._id)
  expect(Date.parse(String(published?.['publishedAt']))).toBeGreaterThanOrEqual(before - 60_000)
  expect(await lake.getDocument(`drafts.${fields._id}`)).toBeUndefined()
})

test('a text of which all was deleted comes back whole, by undo and by a button', async ({
  openStudio,
  lake,
}) => {
  const body = [textBlock('a', 'One two three.'), textBlock('b', 'Four five.')]
  const post = await publishPost(lake, { body })
  const page = await openStudio(editPath(post))
  const isEmpty = async () =>
    !JSON.stringify((await readDraft(lake, post._id))?.['body'] ?? []).includes('One')
  const isWhole = async () =>
    JSON.stringify((await readDraft(lake, post._id))?.['body'] ?? []).includes('Four five.')
  const deleteAll = async () => {
    await clickBehind(bodyText(page).getByText('One two three.'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await expect.poll(isEmpty).toBe(true)
  }
  await deleteAll()
  await expect(page.getByText('All of the text is deleted.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(bodyText(page).getByText('Four five.')).toBeVisible()
  await expect.poll(isWhole).toBe(true)
  await deleteAll()
  await page.getByRole('button', { name: 'Bring the text back' }).click()
  await expect(bodyText(page).getByText('Four five.')).toBeVisible()
  await expect.poll(isWhole).toBe(true)
})

test('search results and social cards are shown as they will be', async ({ openStudio, lake }) => {
  const post = await publishPost(lake, {
    title: 'A title that is so long that no search engine would ever show the whole of it',
  })
  const page = await openStudio(editPath(post))
  const pane = page.getByTestId('share-preview')
  await openInspector(page, { name: 'Search and sharing', content: pane })
  await expect(pane.getByTestId('search-title')).toHaveText(/^A title that is so long .* …$/)
  await expect(pane.getByTestId('canonical')).toHaveText(new RegExp(`^http://[^/]+${post.path}$`))
  const picture = pane.getByTestId('social-card').getByRole('img')
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
    .toEqual([1200, 630])
  await field(page, 'title').getByRole('textbox').fill('Short')
  await expect(pane.getByTestId('search-title')).toHaveText(/^Short · /)
})

test('what is pasted from Word keeps its structure and nothing else', async ({ openStudio, lake }) => {
  const html = await readFile(path.resolve(import.meta.dirname, '../fixtures/clipboard/word.html'), 'utf8')
  const page = await openStudio(createPath('post'))
  await pasteInto(page, html)
  await expect(field(page, 'body').getByText('What to prepare')).toBeVisible()
  const { _id } = await draftOf(page, lake)
  const readBody = async () =>
    ((await readDraft(lake, _id.replace('drafts.', '')))?.['body'] ?? []) as Block[]
  await expect
    .poll(async () => (await readBody()).map(outline))
    .toEqual([
      'h2',
      'normal',
      'h2',
      'h3',
      'bullet 1',
      'bullet 2',
      'bullet 1',
      'number 1',
      'h3',
      'blockquote',
      'normal',
      'normal',
      'normal',
    ])
  const body = await readBody()
  expect(body.flatMap(({ markDefs = [] }) => markDefs.map(({ href }) => href))).toEqual([
    'https://example.com/guide?page=2',
  ])
  expect(JSON.stringify(body)).not.toMatch(/mso|style=|file:|utm_/)
})

interface Block {
  style: string
  listItem?: string
  level?: number
  markDefs?: { href: string }[]
}

const outline = ({ style, listItem, level }: Block) => (listItem ? `${listItem} ${level}` : style)
