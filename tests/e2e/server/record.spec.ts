import { csvType } from '#lib/csv.ts'
import { monthOf } from '#lib/transparency/figures.ts'
import { createPerson, sessionCookie } from '../../setup/people.ts'
import { expect, test } from '../fixtures.ts'

test('the figures are served as a page, a month, CSV and a feed, to readers without scripts', async ({
  request,
}) => {
  const page = await (await request.get('/transparency')).text()
  expect(page).toContain('<svg')
  expect(page).toContain('<table')
  expect(page).toContain('This site does not count its readers')
  const month = await request.get(`/transparency/${monthOf(new Date())}`)
  expect(month.status()).toBe(200)
  for (const path of ['/transparency/1999-01', '/transparency/nonsense', '/transparency/2026-13'])
    expect((await request.get(path)).status(), path).toBe(404)
  const csv = await request.get('/transparency.csv')
  expect(csv.headers()['content-type']).toBe(csvType)
  expect(await csv.text()).toMatch(/^period,figure,part,detail,value,sample\r\n/)
  expect(await csv.text()).toMatch(/\r\n\d{4}-\d\d,comments\.written,,,\d+,yes\r\n/)
  const feed = await request.get('/transparency/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
})

test('the record is exported to moderators as files, and to nobody else', async ({ request, site }) => {
  const exportAs = (format: string, cookie = '') =>
    request.get(`/api/moderation/log?format=${format}`, { headers: { cookie } })
  const cookieOf = async (role: 'READER' | 'MODERATOR') => {
    const person = await createPerson(site.databaseUrl, { role, name: 'Robin' })
    const { name, value } = sessionCookie({ person, siteUrl: site.url })
    return `${name}=${value}`
  }
  expect((await exportAs('json')).status()).toBe(401)
  expect((await exportAs('json', await cookieOf('READER'))).status()).toBe(403)
  const moderator = await cookieOf('MODERATOR')
  expect((await exportAs('nonsense', moderator)).status()).toBe(422)
  for (const [format, type, name] of [
    ['csv', csvType, 'record.csv'],
    ['json', 'application/json', 'record.json'],
    ['decisions', 'application/json', 'decisions.json'],
  ] as const) {
    const answer = await exportAs(format, moderator)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe(type)
    expect(answer.headers()['content-disposition']).toBe(`attachment; filename="${name}"`)
    if (format !== 'csv') expect(Array.isArray(await answer.json())).toBe(true)
  }
})
