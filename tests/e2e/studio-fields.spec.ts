import type { Page } from '@playwright/test'
import { readers, timeUntilReadersSee } from './readers.ts'
import {
  choose,
  confirm,
  editPath,
  expect,
  field,
  footer,
  isPublished,
  publish,
  test,
  textOf,
  titleOf,
} from './studio.ts'
import { visit } from './visit.ts'

const generateAddress = (page: Page) => field(page, 'slug').getByRole('button', { name: 'Generate' }).click()

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

test('a page is written, with what search engines show of it', async ({ openStudio, lake }) => {
  const title = `A page ${crypto.randomUUID().slice(0, 8)}`
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const page = await openStudio('/studio/intent/create/type=page/')
  await titleOf(page).fill(title)
  await generateAddress(page)
  await field(page, 'body').getByRole('textbox').click()
  await page.keyboard.type('Where we are to be found.')
  await tab(page, 'Search and sharing').click()
  await textOf(page, 'seo.title').fill(`${title}, found`)
  await textOf(page, 'seo.description').fill('The way to us, in one sentence that says where we are.')
  await publish(footer(page), isPublished(lake, { filter: 'slug.current == $text', text: slug }))
  await timeUntilReadersSee(page.request, { url: `/${slug}`, text: 'Where we are to be found.' })
  const html = await (await page.request.get(`/${slug}`, readers)).text()
  expect(html).toContain(`${title}, found`)
  expect(html).toContain('The way to us, in one sentence')
})

test('a redirect for now is written, and where it could not work is said beside its field', async ({
  openStudio,
  lake,
}) => {
  const from = `/old-${crypto.randomUUID()}`
  const page = await openStudio('/studio/intent/create/type=redirect/')
  await textOf(page, 'from').fill('no slash')
  await expect(page.getByTestId('action-publish')).toBeDisabled()
  await textOf(page, 'from').fill(from)
  await textOf(page, 'to').fill('/post/management-vs-leadership')
  await page.getByRole('checkbox', { name: 'For good' }).click({ force: true })
  await publish(footer(page), isPublished(lake, { filter: 'from == $text', text: from }))
  await expect
    .poll(async () => (await page.request.get(from, { ...readers, maxRedirects: 0 })).headers()['location'])
    .toBe('/post/management-vs-leadership')
  const answer = await page.request.get(from, { ...readers, maxRedirects: 0 })
  expect(answer.status()).toBe(307)
})

test('an author and a topic are written with all that their pages show', async ({ openStudio, lake }) => {
  const mark = crypto.randomUUID().slice(0, 8)
  const page = await openStudio('/studio/intent/create/type=author/')
  await textOf(page, 'name').fill(`Grete ${mark}`)
  await generateAddress(page)
  await textOf(page, 'role').fill('Works in works councils')
  await field(page, 'bio').getByRole('textbox').click()
  await page.keyboard.type('Has sat at both ends of the table.')
  await publish(footer(page), isPublished(lake, { filter: 'slug.current == $text', text: `grete-${mark}` }))
  await timeUntilReadersSee(page.request, { url: `/author/grete-${mark}`, text: 'Works in works councils' })

  await visit(page, '/studio/intent/create/type=topic/')
  await titleOf(page).fill(`Topic ${mark}`)
  await generateAddress(page)
  await textOf(page, 'description').fill('What is said at work.')
  await publish(footer(page), isPublished(lake, { filter: 'slug.current == $text', text: `topic-${mark}` }))
  await timeUntilReadersSee(page.request, { url: `/topic/topic-${mark}`, text: 'What is said at work.' })
})

test('each part of the settings is edited, and all of it is discarded again', async ({
  openStudio,
  lake,
}) => {
  const published = await lake.getDocument('settings')
  const page = await openStudio(editPath({ _id: 'settings', _type: 'settings' }))
  await textOf(page, 'name').fill('Another Name')
  await textOf(page, 'motto').fill('Another motto')
  await textOf(page, 'description').fill('Another description of what this is.')
  await tab(page, 'Links').click()
  await field(page, 'navigation')
    .getByRole('button', { name: /^Add item/ })
    .click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByRole('textbox', { name: 'Words' }).fill('A new link')
  await dialog.getByRole('textbox', { name: 'Address' }).fill('/about')
  await page.getByRole('button', { name: 'Close dialog' }).click()
  await tab(page, 'Discussion').click()
  await field(page, 'commentGuidelines').getByRole('textbox').click()
  await page.keyboard.type('Be kind. ')
  const draft = () => lake.getDocument('drafts.settings')
  await expect.poll(async () => JSON.stringify((await draft())?.['commentGuidelines'])).toContain('Be kind. ')
  expect(await draft()).toMatchObject({
    name: 'Another Name',
    motto: 'Another motto',
    description: 'Another description of what this is.',
    navigation: expect.arrayContaining([expect.objectContaining({ label: 'A new link', href: '/about' })]),
  })
  await choose(page, 'Discard changes')
  await confirm(page)
  await expect.poll(draft).toBeUndefined()
  expect(await lake.getDocument('settings')).toEqual(published)
})

test('a post begun in the list of a topic or an author belongs to it', async ({ openStudio, lake }) => {
  for (const { list, filter } of [
    {
      list: 'by-topic;topic-leadership',
      filter: '"topic-leadership" in topics[]._ref',
    },
    {
      list: 'by-author;author-nicole',
      filter: 'author._ref == "author-nicole"',
    },
  ]) {
    const title = `Begun there ${crypto.randomUUID()}`
    const page = await openStudio(`/studio/structure/posts;${list}`)
    await page.getByTestId('action-intent-button').last().click()
    await titleOf(page).fill(title)
    await expect
      .poll(() => lake.fetch(`count(*[title == $title && ${filter}])`, { title }, { perspective: 'raw' }))
      .toBe(1)
  }
})
