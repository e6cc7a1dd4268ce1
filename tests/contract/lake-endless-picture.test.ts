import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findProcess } from '#lib/local/run/process-table.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { readyUrl, spawnLake } from '#tests/setup/lake-process.ts'
import { clientOf, readToken, useLake, writeToken } from './lake-harness.ts'
import { endless, picturesOf } from './lake-pictures.ts'

const endlessUpload = { filename: 'endless.svg', contentType: 'image/svg+xml' }

const lake = useLake(() => ({ pictureLimits: { workMaxMs: 2_000 } }))

const upload = (url: string) =>
  clientOf({ url })
    .assets.upload('image', endless, endlessUpload)
    .catch((error: unknown) => error)

test('an endless picture is refused and its process killed at the time limit, and other requests are answered meanwhile', async () => {
  const uploading = upload(lake.url)
  let isOver = false
  void uploading.then(() => (isOver = true))
  await eventually(async () => expect(await picturesOf(process.pid)).toHaveLength(1))
  const [pid = 0] = await picturesOf(process.pid)
  await lake.client().create({ _id: 'meanwhile', _type: 'post' })
  expect(await lake.client().getDocument('meanwhile')).toMatchObject({ _id: 'meanwhile' })
  expect(isOver).toBe(false)

  expect(await uploading).toMatchObject({ statusCode: 400, message: expect.stringContaining('too long') })
  await eventually(() => expect(findProcess(pid)).toBeNull())
  const small = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>'
  const made = await lake.client().assets.upload('image', Buffer.from(small), endlessUpload)
  expect(made).toMatchObject({ extension: 'svg' })
})

test('the lake stops in time while it makes pictures, and leaves no process', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'io-endless-'))
  const child = spawnLake({ connectionString: lake.connectionString, dataDir, readToken, writeToken })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  })
  const url = await readyUrl(child)
  const uploads = [upload(url), upload(url)]
  await eventually(async () => expect(await picturesOf(child.pid ?? 0)).toHaveLength(2))
  const pictures = await picturesOf(child.pid ?? 0)

  const exited = once(child, 'exit')
  const askedAt = performance.now()
  child.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
  // The supervisor kills a part after 3.8 s; the picture alone takes 20 s of a core.
  expect(performance.now() - askedAt).toBeLessThan(10_000)
  await eventually(() => expect(pictures.map(findProcess)).toEqual([null, null]))
  for (const outcome of await Promise.all(uploads)) expect(outcome).toBeInstanceOf(Error)
})
