import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { timeUntilReadersSee } from './readers.ts'
import {
  choose,
  clickBehind,
  confirm,
  editPath,
  expect,
  field,
  footer,
  isPublished,
  publish,
  publishPost,
  readDraft,
  test,
  textBlock,
  textOf,
  titleOf,
} from './studio.ts'

interface Cover {
  asset?: { _ref: string }
  crop?: { left: number }
  hotspot?: { x: number }
}

type Point = [x: number, y: number]

/** Drags from one point of what is shown to another, both in fractions of it. */
async function drag(
  page: Page,
  { over, from, to }: { over: Locator; from: Point; to: Point },
): Promise<void> {
  const { x, y, width, height } = (await over.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const at = ([right, down]: Point) => [x + right * width, y + down * height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 10 })
  await page.mouse.up()
}

async function drawing(background: string) {
  const buffer = await sharp({ create: { width: 1600, height: 1067, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: `${background.slice(1)}.png`, mimeType: 'image/png', buffer }
}

test('a post is made from nothing, its picture cut, its author made on the spot; readers see it', async ({
  openStudio,
  lake,
}) => {
  const name = `Ada ${crypto.randomUUID().slice(0, 8)}`
  const title = `Made from nothing ${crypto.randomUUID().slice(0, 8)}`
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const page = await openStudio('/studio/intent/create/type=post;template=post/')
  const cover = () =>
    lake.fetch<Cover | null>('*[slug.current == $slug][0].cover', { slug }, { perspective: 'drafts' })

  await test.step('words', async () => {
    await titleOf(page).fill(title)
    await field(page, 'slug').getByRole('button', { name: 'Generate' }).click()
    await textOf(page, 'standfirst').fill('What a reader knows at the end that they did not know before.')
    await field(page, 'body').getByRole('textbox').click()
    await page.keyboard.type('A text of one sentence.')
  })
  await test.step('a picture, its crop and its focal point', async () => {
    await page.getByTestId('file-button-input').setInputFiles(await drawing('#205080'))
    await page.getByRole('button', { name: 'Open image edit dialog' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit hotspot and crop' })
    const picture = dialog.locator('svg').last()
    await expect(picture).toBeVisible()
    // Handles take the mouse once the picture is there; a second time they stand elsewhere.
    await expect(async () => {
      await drag(page, { over: picture, from: [0, 0.5], to: [0.25, 0.5] })
      await expect
        .poll(async () => (await cover())?.crop?.left ?? 0, { timeout: 10_000 })
        .toBeCloseTo(0.25, 1)
    }).toPass()
    await expect(async () => {
      await drag(page, { over: picture, from: [0.5, 0.5], to: [0.75, 0.5] })
      await expect
        .poll(async () => (await cover())?.hotspot?.x ?? 0, { timeout: 10_000 })
        .toBeGreaterThan(0.6)
    }).toPass()
    await dialog.getByRole('button', { name: 'Close dialog' }).click()
    await textOf(page, 'cover.alt').fill('A plain blue field')
  })
  await test.step('an author who was not there', async () => {
    await page.getByRole('tab', { name: 'Publishing' }).click()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await textOf(page, 'name').fill(name)
    await field(page, 'slug').last().getByRole('button', { name: 'Generate' }).click()
    await field(page, 'bio').getByRole('textbox').click()
    await page.keyboard.type('Writes here.')
    await publish(
      footer(page),
      isPublished(lake, { filter: '_type == "author" && name == $text', text: name }),
    )
    await expect(page.getByTestId('reference-changed-banner')).toBeHidden()
  })
  await test.step('a topic that is there', async () => {
    await field(page, 'topics').getByRole('button', { name: 'Add item' }).click()
    await field(page, 'topics').getByRole('combobox').fill('Leadership')
    await page.getByTestId('autocomplete-popover').getByText('Leadership').first().click()
  })
  await publish(
    page.getByTestId('pane-footer').first(),
    isPublished(lake, { filter: 'slug.current == $text', text: slug }),
  )
  await timeUntilReadersSee(page.request, { url: `/post/${slug}`, text: name })
})

test('a picture is chosen from those already here', async ({ openStudio, lake }) => {
  const post = await publishPost(lake, { cover: { _type: 'picture', alt: 'To be chosen' } })
  const page = await openStudio(editPath(post))
  const dialog = page.getByRole('dialog', { name: /select image/i })
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await dialog.locator('img').first().click()
  await expect
    .poll(async () => ((await readDraft(lake, post._id))?.['cover'] as Cover | undefined)?.asset?._ref)
    .toMatch(/^image-[0-9a-f]{40}-/)
})

test.describe('deletion', () => {
  test.use({ allowedFailures: [/409/] })

  test('what a document refers to is not deleted; once nothing does, it is', async ({ openStudio, lake }) => {
    const author = await lake.create({ _id: crypto.randomUUID(), _type: 'author', name: 'Wanted' })
    const post = await publishPost(lake, { author: { _type: 'reference', _ref: author._id } })
    const page = await openStudio(editPath(author))
    const dialog = page.getByRole('dialog')

    await choose(page, 'Delete')
    await expect(dialog.getByText(post.title)).toBeVisible()
    await dialog.getByRole('button', { name: 'Delete anyway' }).click()
    await expect(page.getByText('there are other documents that refers to it').first()).toBeVisible()
    expect(await lake.getDocument(author._id)).toMatchObject({ name: 'Wanted' })

    await lake.delete(post._id)
    await page.reload()
    await choose(page, 'Delete')
    await expect(dialog.getByText(post.title)).toBeHidden()
    await confirm(page)
    await expect.poll(() => lake.getDocument(author._id)).toBeUndefined()
  })
})

test('a search finds a post by its words', async ({ openStudio, lake }) => {
  const post = await publishPost(lake, { title: `Quokka ${crypto.randomUUID().slice(0, 8)}` })
  const page = await openStudio('/studio')
  await page.getByTestId('studio-search').click()
  await page.keyboard.type('quokka')
  await page.getByTestId('search-results').getByText(post.title).click()
  await expect(titleOf(page)).toHaveValue(post.title)
})

test('each block is put into a text, and its words are kept', async ({ openStudio, lake }) => {
  const post = await publishPost(lake, { body: [textBlock('a', 'One two three.')] })
  const page = await openStudio(editPath(post))
  const body = field(page, 'body')
  const dialog = page.getByRole('dialog').last()
  const fill = async (name: string, words: string) =>
    dialog.getByRole('textbox', { name, exact: true }).fill(words)
  const insert = async (name: string, write: () => Promise<void>) => {
    await test.step(name, async () => {
      const button = body.getByRole('button', { name: `Insert ${name} (block)` })
      if (await button.isVisible()) await button.click()
      else {
        await body.getByTestId('insert-menu-button').click()
        await page.getByRole('menuitem', { name: `Insert ${name} (block)` }).click()
      }
      await write()
      await dialog.getByRole('button', { name: 'Close dialog' }).click()
      await expect(dialog).toBeHidden()
    })
  }
  await expect(async () => {
    await clickBehind(body.getByText('One two three.'))
    await expect(body.getByTestId('insert-menu-button')).toBeEnabled({ timeout: 5_000 })
  }).toPass()
  await insert('Callout', async () => {
    await dialog.getByText('Caution').click()
    await fill('Title', 'Mind')
    await dialog.getByRole('textbox').last().click()
    await page.keyboard.type('The step.')
  })
  await insert('Key takeaways', async () => {
    await dialog.getByRole('button', { name: 'Add item' }).click()
    await dialog.getByRole('textbox').last().fill('First of all.')
  })
  await insert('Quote', async () => {
    await fill('Words', 'People remember how it felt.')
    await fill('Who said it', 'Somebody')
  })
  await insert('Picture with caption', async () => {
    await dialog.getByTestId('file-button-input').setInputFiles(await drawing('#805020'))
    await fill('Description', 'A plain brown field')
    await fill('Caption', 'Brown')
  })
  await insert('Video or link', async () => {
    await fill('Address', 'https://vimeo.com/1')
    await fill('Title', 'A film')
  })
  await insert('Comparison', async () => {
    await fill('Title', 'Two ways')
    await fill('First side', 'One')
    await fill('Second side', 'Other')
    await dialog.getByRole('button', { name: 'Add item' }).click()
    await fill('Aspect', 'Asks')
  })
  await expect
    .poll(async (): Promise<unknown> => (await readDraft(lake, post._id))?.['body'])
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ _type: 'callout', tone: 'caution', title: 'Mind' }),
        expect.objectContaining({ _type: 'keyTakeaways', items: ['First of all.'] }),
        expect.objectContaining({
          _type: 'quote',
          text: 'People remember how it felt.',
          attribution: 'Somebody',
        }),
        expect.objectContaining({
          _type: 'figure',
          caption: 'Brown',
          picture: expect.objectContaining({ alt: 'A plain brown field' }),
        }),
        expect.objectContaining({ _type: 'embed', url: 'https://vimeo.com/1', title: 'A film' }),
        expect.objectContaining({
          _type: 'comparison',
          title: 'Two ways',
          left: 'One',
          right: 'Other',
          rows: [expect.objectContaining({ aspect: 'Asks' })],
        }),
      ]),
    )
})
