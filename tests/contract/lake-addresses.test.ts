import { request } from 'node:http'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AssetFiles } from '#sanity/lake/assets/asset-files.ts'
import { useLake, writeToken } from './lake-harness.ts'

const lake = useLake()
const headers = { authorization: `Bearer ${writeToken}` }

test.each([
  'users/%00',
  'users/me/keyvalue/%00',
  'data/history/production/documents/%00',
  'data/doc/production/%00',
])('the impossible name %s is 400', async (address) => {
  expect((await fetch(`${lake.url}/v1/${address}`, { headers })).status).toBe(400)
})

test.each([
  ['evil.example', 421],
  ['localhost:3333', 200],
  ['127.0.0.1', 200],
])('a page that addresses this machine as %s gets %i', async (host, status) => {
  const answered = new Promise<number | undefined>((resolve, reject) => {
    request(`${lake.url}/v1/ping`, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(await answered).toBe(status)
})

test('a file is downloaded under its original name, or under the requested one', async () => {
  const { path: address } = await lake
    .client()
    .assets.upload('file', Buffer.from('words'), { filename: 'Plan 2026.txt' })
  const nameOf = async (search: string) =>
    (await fetch(`${lake.url}/${address}${search}`)).headers.get('content-disposition')
  expect(await nameOf('?dl=')).toContain("''Plan%202026.txt")
  expect(await nameOf('')).toContain("''Plan%202026.txt")
  expect(await nameOf('?dl=other.txt')).toContain("''other.txt")
})

test('the sizes of a picture requested last are kept, in a folder that only the lake’s user can read', async () => {
  const folder = path.join(lake.assetsFolder, 'evicted')
  const files = new AssetFiles(folder)
  await files.secure()
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  const place = { dataset: 'production', name: 'a' }
  for (let size = 0; size < 250; size += 1)
    await files.writeVariant({ ...place, variant: `${size}.webp`, bytes: Buffer.from('x') })
  expect((await readdir(path.join(folder, 'production', 'variants', 'a'))).length).toBeLessThanOrEqual(200)
  expect(await files.readVariant({ ...place, variant: '249.webp' })).toBeDefined()
})
