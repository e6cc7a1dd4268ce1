import { expect, test } from 'vitest'
import { settableChecks } from '#lib/comments/checks/index.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'
import { checkSettings } from '#lib/words/en/check-settings.ts'

const { about } = checkSettings

test('each check that moderators can set has a name and a sentence about what it finds', () => {
  for (const { name } of settableChecks) {
    expect(checkSettings.names[name], name).toBeDefined()
    expect(about[name], name).toMatch(/\.$/)
  }
})

test('the limits by trust in the sentences are those that the checks have', () => {
  const { new: newcomer, known, trusted } = trustEffects
  const links = [newcomer, known, trusted].map(({ linksMax }) => linksMax)
  expect(about['many-links']?.match(/\d+/g)?.map(Number)).toEqual(links)
  const comments = [known, trusted].map(({ fastCommentsMax }) => fastCommentsMax)
  expect(about['fast-posting']?.match(/\d+/g)?.map(Number)).toEqual(comments)
  expect(about['near-repeats']).toContain(`${(known.nearRepeatShare ?? 0) * 100} % the same`)
})
