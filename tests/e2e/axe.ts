import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** What axe says of colours; all else is the same in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Asserts that axe finds nothing on the page as it is now: all its rules in the light, those of colour in the dark. */
export async function assertAccessible(page: Page): Promise<void> {
  // Without motion: halfway from light to dark a colour is neither.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await assertNoViolation(axeOf(page), 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await assertNoViolation(axeOf(page).withRules(rulesOfColour), 'dark')
}

// By default a second page is opened to put the results of frames together; no page here has a frame of its own.
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function assertNoViolation(axe: AxeBuilder, colorScheme: string): Promise<void> {
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
  expect(found, colorScheme).toEqual([])
}
