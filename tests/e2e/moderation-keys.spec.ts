import type { Page } from '@playwright/test'
import { createPerson } from '../setup/people.ts'
import { signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { countStatuses, fillQueue, hold, isIn, openRows } from './held.ts'

/** The server does not know whether keys are on, so the button says so once the script runs. */
const keysAreOn = (page: Page) =>
  expect(page.getByRole('button', { name: 'Keys' })).toHaveAttribute('aria-keyshortcuts', '?')

const newReader = (name: string) => createPerson(siteUnderTest().databaseUrl, { role: 'READER', name })

test('by keys alone a moderator goes through the queue', async ({ page, request }) => {
  const { queue, bodies } = await hold(request, 4)
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await keysAreOn(page)
  const open = openRows(page)
  // With nothing in focus, the first key only shows which comment the next one is about.
  await page.keyboard.press('p')
  await expect(open.first()).toBeFocused()
  await expect(open).toHaveCount(4)
  await page.keyboard.press('p')
  await expect(open).toHaveCount(3)
  await expect(open.first()).toBeFocused()
  await page.keyboard.press('u')
  await expect(open).toHaveCount(4)
  await expect(open.first()).toBeFocused()
  await page.keyboard.press('p')
  await expect(open).toHaveCount(3)
  await page.keyboard.press('r')
  await expect(page.getByRole('status').filter({ hasText: '1 Insult' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Why reject?' })).toHaveCount(0)
  await expect(open.first()).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'nothing was decided' })).toBeAttached()
  await page.keyboard.press('r')
  await page.keyboard.press('n')
  await page.keyboard.type('4 links')
  await page.keyboard.press('Tab')
  await page.keyboard.press('4')
  await expect(page.getByRole('button', { name: 'Reject: Off topic' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(open).toHaveCount(2)
  await page.keyboard.press('s')
  await expect(open).toHaveCount(1)
  await expect(page.getByText('Holly Held: Marked as spam.').last()).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ps')
  await expect(open).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
  await isIn(page, { queue: queue.replace('held', 'rejected'), body: bodies[1] ?? '' })
  await isIn(page, { queue: queue.replace('held', 'spam'), body: bodies[2] ?? '' })
})

test('by keys a moderator selects, decides on the selection, and comes to the person’s sanctions', async ({
  page,
}) => {
  const [loud, calm] = [await newReader('Loud'), await newReader('Calm')]
  const words = [loud, calm, loud, loud].map((person, place) => ({ person, body: `Number ${place}` }))
  const post = await fillQueue(words)
  await signIn(page, { path: `/moderation?queue=held&post=${post}`, role: 'MODERATOR' })
  await keysAreOn(page)
  const bar = page.getByRole('region', { name: 'Selected comments' })
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(bar).toContainText('3 selected')
  await expect(page.getByRole('status').filter({ hasText: '3 selected' })).toBeAttached()
  await page.keyboard.press('x')
  await expect(bar).toContainText('2 selected')
  await page.keyboard.press('d')
  await expect(bar.getByRole('group', { name: 'Why delete?' })).toBeVisible()
  await assertAccessible(page)
  await page.keyboard.press('5')
  await expect(openRows(page)).toHaveCount(2)
  await expect.poll(() => countStatuses(post)).toEqual({ HELD: 2, DELETED: 2 })
  await page.keyboard.press('u')
  await expect(openRows(page)).toHaveCount(4)
  await expect.poll(() => countStatuses(post)).toEqual({ HELD: 4 })
  await page.keyboard.press('b')
  await expect(page).toHaveURL(new RegExp(`/moderation/people/${loud.id}#sanction$`))
})

test('single keys are listed, and can be turned off', async ({ page, request }) => {
  const { queue } = await hold(request, 1)
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await keysAreOn(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog).toContainText('select all of this person')
  await assertAccessible(page)
  await dialog.getByRole('checkbox', { name: 'Single keys decide' }).uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('p')
  await page.reload()
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Single keys decide' })).not.toBeChecked()
  await expect(openRows(page)).toHaveCount(1)
})

test('keys in quick succession are all taken', async ({ page }) => {
  const person = await newReader('Quick')
  const post = await fillQueue(
    Array.from({ length: 30 }, (_, place) => ({ person, body: `Number ${place}` })),
  )
  await signIn(page, { path: `/moderation?queue=held&post=${post}`, role: 'MODERATOR' })
  await keysAreOn(page)
  await page.keyboard.press('j')
  for (let place = 0; place < 10; place += 1) {
    for (const key of ['p', 'r', '1', 's']) await page.keyboard.press(key)
  }
  await expect(openRows(page)).toHaveCount(0)
  await expect(page.getByText('Nothing waits.').or(page.getByText('No comment here'))).toBeVisible()
  await expect.poll(() => countStatuses(post)).toEqual({ PUBLISHED: 10, REJECTED: 10, SPAM: 10 })
})

/** Silent reading of prose: 238 words a minute. Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const readWordMs = 60_000 / 238
/** A stroke and a decision in the keystroke-level model: K of a fair typist, and M. Card, Moran, Newell 1980. */
const [strokeMs, mentalMs] = [280, 1_350]
/** To point with a mouse and click: P and B of the same model. */
const pointMs = 1_100 + 200
const fiveMinutesMs = 5 * 60_000

test('one person decides on 200 held comments in under five minutes', async ({ page }) => {
  const { post, floods } = await fillBadDay()
  const queue = `/moderation?queue=held&post=${post}`
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await keysAreOn(page)
  let spentMs = 0
  const wanted = { PUBLISHED: 0, REJECTED: 0, SPAM: 0 }
  const press = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key)
    spentMs += keys.length * strokeMs
  }
  await press('j')
  while (wanted.PUBLISHED + wanted.REJECTED + wanted.SPAM < 200) {
    // What is not in view yet can't be decided on.
    const row = page.locator('[data-row="open"]:focus, #queue-end:focus ~ * [data-row="open"]').first()
    const current = (await row.count()) > 0 ? row : openRows(page).first()
    const id = (await current.getAttribute('id')) ?? ''
    const name = await current.getByRole('heading').getByRole('link').innerText()
    // The words and why they wait; then the decision.
    spentMs += wordsIn(await current.innerText()) * readWordMs + mentalMs
    if (floods.includes(name)) {
      // A flood is looked at as one, among all that its person wrote.
      await current.getByRole('link', { name: `All of ${name}` }).click()
      await page.waitForURL(/person=/)
      await keysAreOn(page)
      const count = await openRows(page).count()
      spentMs += pointMs + 2 * mentalMs
      await press('jas')
      wanted.SPAM += count
      await expect.poll(() => countStatuses(post)).toMatchObject({ SPAM: wanted.SPAM })
      await page.goto(queue)
      await keysAreOn(page)
      spentMs += pointMs
      await press('j')
      continue
    } else if (wanted.PUBLISHED % 4 === 3 && wanted.REJECTED < 10) {
      await press('r4')
      wanted.REJECTED += 1
    } else {
      await press('p')
      wanted.PUBLISHED += 1
    }
    await expect(page.locator(`[id="${id}"][data-row="open"]`)).toHaveCount(0)
  }
  // Each key did what it says, and none was lost.
  await expect.poll(() => countStatuses(post)).toEqual(wanted)
  expect(spentMs).toBeLessThan(fiveMinutesMs)
})

/** Words of the comment and of the reason why it waits: the rest of a row is looked at, not read. */
const wordsIn = (row: string) =>
  row
    .split('\n')
    .filter((line) => /^(I |We |My |Buy |It has)/.test(line))
    .join(' ')
    .split(' ').length

/** A bad day: forty comments of readers, and four floods of forty comments each, in disorder. */
async function fillBadDay() {
  const floods = ['Flood One', 'Flood Two', 'Flood Three', 'Flood Four']
  const flooding = await Promise.all(floods.map(newReader))
  const readers = await Promise.all(Array.from({ length: 8 }, (_, place) => newReader(`Reader ${place}`)))
  const honest = [
    'I saw that in my own team, too.',
    'We tried it for a year and kept it.',
    'My boss would never ask.',
  ]
  const comments = Array.from({ length: 200 }, (_, place) => {
    const isHonest = place % 5 === 0
    const people = isHonest ? readers : flooding
    // Neighbours are by different people.
    const person = people[(place * 7 + Math.floor(place / 11)) % people.length]
    if (!person) throw new Error('nobody wrote')
    const body = isHonest ? (honest[place % honest.length] ?? '') : `Buy certificates here, number ${place}.`
    return { person, body }
  })
  return { post: await fillQueue(comments), floods }
}
