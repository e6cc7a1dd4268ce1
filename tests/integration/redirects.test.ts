import { expect, test } from 'vitest'
import { createContentReader } from '#lib/content/content-reader.ts'
import { findRedirect } from '#lib/content/find-redirect.ts'
import { createReader } from '#sanity/client.ts'
import { readToken, useLake } from '#tests/contract/lake-harness.ts'

const lake = useLake()

async function find(path: string) {
  const settings = { projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' }
  const env = { ...settings, readToken, lakeUrl: lake.url }
  const { value } = await findRedirect({ path }, createContentReader(createReader(env)))
  return value?.to ?? null
}

async function redirect(from: string, to: string) {
  await lake.client().create({ _type: 'redirect', from, to, permanent: false })
}

test.each([
  ['as people write it', '/über-uns'],
  ['as a Mac writes it', '/über-uns'.normalize('NFD')],
  ['as browsers send it', '/%C3%BCber-uns'],
  ['in small letters, as some programs encode it', '/%c3%bcber-uns'],
])('an old address beyond ASCII leads on when the editor wrote it %s', async (name, form) => {
  const suffix = `-${name.length}`
  await redirect(form + suffix, '/about')
  for (const sent of ['/%C3%BCber-uns', '/%c3%bcber-uns', '/über-uns', '/u%CC%88ber-uns', '/%C3%BCber-uns'])
    expect(await find(sent + suffix), sent).toBe('/about')
  expect(await find(`/uber-uns${suffix}`)).toBeNull()
})

test('a trailing slash makes no difference, and no address redirects to itself', async () => {
  await redirect('/old/', '/about')
  expect(await find('/old')).toBe('/about')
  await redirect('/größe', '/gr%C3%B6%C3%9Fe')
  expect(await find('/gr%C3%B6%C3%9Fe')).toBeNull()
})
