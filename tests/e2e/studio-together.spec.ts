import type { Page } from '@playwright/test'
import {
  clickBehind,
  editPath,
  expect,
  field,
  publishPost,
  readDraft,
  test,
  textBlock,
  titleOf,
} from './studio.ts'

const bodyOf = (page: Page) => field(page, 'body').getByRole('textbox')
/** The picture of somebody else that stands with the field they are in. */
const facesIn = (page: Page, name: string) =>
  page.getByTestId('document-panel-scroller').getByLabel(name).first()

test('two editors in one document see each other and each other’s words as they come, and lose none', async ({
  enter,
  lake,
}) => {
  const post = await publishPost(lake, { body: ['one', 'two'].map((key) => textBlock(key)) })
  const path = editPath(post)
  const [{ page: eden }, { page: ade }] = await Promise.all([
    enter({ path, name: 'Eden Editor' }),
    enter({ path, name: 'Ade Admin', role: 'ADMIN' }),
  ])

  await test.step('in the same field', async () => {
    // The Studio takes the focus for itself while it opens a form.
    await expect(async () => {
      await titleOf(eden).click()
      await expect(facesIn(ade, 'Eden Editor')).toBeVisible({ timeout: 10_000 })
    }).toPass()
    await titleOf(eden).press('End')
    await titleOf(eden).pressSequentially(', by Eden')
    await expect(titleOf(ade)).toHaveValue(`${post.title}, by Eden`)
    await titleOf(ade).click()
    await expect(facesIn(eden, 'Ade Admin')).toBeVisible()
    await titleOf(ade).press('End')
    await titleOf(ade).pressSequentially(' and Ade')
    await expect(titleOf(eden)).toHaveValue(`${post.title}, by Eden and Ade`)
  })

  await test.step('in two paragraphs of one text, at the same time', async () => {
    await clickBehind(bodyOf(eden).getByText('Text one.'))
    await clickBehind(bodyOf(ade).getByText('Text two.'))
    for (const page of [eden, ade]) await expect(bodyOf(page)).toBeFocused()
    await Promise.all([
      eden.keyboard.type(' Eden writes here while Ade writes below.', { delay: 20 }),
      ade.keyboard.type(' Ade writes here while Eden writes above.', { delay: 20 }),
    ])
    const whole = [
      'Text one. Eden writes here while Ade writes below.',
      'Text two. Ade writes here while Eden writes above.',
    ]
    for (const page of [eden, ade]) for (const text of whole) await expect(bodyOf(page)).toContainText(text)
    await expect
      .poll(async () => JSON.stringify((await readDraft(lake, post._id))?.['body']))
      .toContain('Eden writes above.')
    const draft = await readDraft(lake, post._id)
    expect(draft).toMatchObject({
      title: `${post.title}, by Eden and Ade`,
      body: whole.map((text) => ({ children: [{ text }] })),
    })
  })
})
