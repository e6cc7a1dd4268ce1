import { readers } from './readers.ts'
import { choose, confirm, editPath, expect, footer, publishPost, readTitle, test, titleOf } from './studio.ts'

test('an editor discards changes, unpublishes, publishes again and duplicates; readers see each at once', async ({
  openStudio,
  lake,
}) => {
  const post = await publishPost(lake)
  const page = await openStudio(editPath(post))
  const statusForReaders = async () => (await page.request.get(post.path, readers)).status()

  await test.step('discard', async () => {
    await titleOf(page).fill('Not meant')
    await expect.poll(() => readTitle(lake, post._id)).toBe('Not meant')
    await choose(page, 'Discard changes')
    await confirm(page)
    await expect(titleOf(page)).toHaveValue(post.title)
    expect(await readTitle(lake, post._id)).toBe(post.title)
  })

  await test.step('unpublish', async () => {
    expect(await statusForReaders()).toBe(200)
    await page.getByTestId('document-header-Published-chip').click()
    await footer(page).getByRole('button', { name: 'Unpublish' }).click()
    await confirm(page)
    await expect.poll(statusForReaders).toBe(404)
    expect(await lake.getDocument(`drafts.${post._id}`)).toMatchObject({ title: post.title })
  })

  await test.step('publish again', async () => {
    await page.getByTestId('document-header-Draft-chip').click()
    await footer(page).getByTestId('action-publish').click()
    await expect.poll(statusForReaders).toBe(200)
  })

  await test.step('duplicate', async () => {
    await choose(page, 'Duplicate')
    await expect(page).not.toHaveURL(new RegExp(post._id))
    const copies = () =>
      lake.fetch<string[]>('*[_type == "post" && slug.current == $slug && _id != $id]._id', {
        slug: post._id,
        id: post._id,
      })
    await expect.poll(copies).toEqual([expect.stringMatching(/^drafts\./)])
  })
})
