import { expect, test } from 'vitest'
import { createStudioConfig } from '#sanity/sanity.config.ts'
import { siteZone } from '#sanity/writing/site-zone.ts'

const site = { name: 'Plainly Led', timeZone: 'Europe/Berlin' }
const options = { projectId: 'abc123de', dataset: 'production', basePath: '/studio', site }

/** The field of a type in the Studio's configuration. */
function fieldOf(config: ReturnType<typeof createStudioConfig>, [type, name]: [type: string, name: string]) {
  const types = config.schema?.types as { name: string; fields?: { name: string }[] }[]
  return types.find((one) => one.name === type)?.fields?.find((field) => field.name === name)
}

test('the Studio has the owner’s name of the site, and dates in the site’s zone', () => {
  const config = createStudioConfig(options)
  expect(config.title).toBe('Plainly Led')
  expect(siteZone()).toBe('Europe/Berlin')
  expect(fieldOf(config, ['post', 'publishedAt'])).toMatchObject({
    options: { displayTimeZone: 'Europe/Berlin' },
  })
  createStudioConfig({ ...options, site: { name: 'Another', timeZone: 'America/New_York' } })
  expect(siteZone()).toBe('America/New_York')
})
