import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { exportDataset } from '@sanity/export'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportContent } from '#lib/transfer/export-content.ts'
import { importContent } from '#lib/transfer/import-content.ts'
import type { Progress } from '#lib/transfer/progress.ts'
import { unpackArchive } from '#lib/transfer/unpack-archive.ts'
import { seedContent } from '#prisma/seed/content/seed-content.ts'
import { useLake } from './lake-harness.ts'
import type { TestLake } from './lake-harness.ts'

const source = useLake()
const target = useLake()
const anonymous = { token: undefined as never }
const raw = { perspective: 'raw' } as const
let folder = ''
let archive = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'io-transfer-'))
  archive = path.join(folder, 'content.tar.gz')
  const client = source.client(raw)
  await seedContent(client)
  const file = await client.assets.upload('file', Buffer.from('a,b\n1,2\n'), { filename: 'table.csv' })
  await client.assets.upload('image', await unusedPicture(), {
    filename: 'unused.png',
    title: 'Not shown anywhere',
  })
  await client.create({
    _id: 'drafts.with-file',
    _type: 'post',
    title: 'A draft 💡',
    attachment: { _type: 'file', asset: { _type: 'reference', _ref: file._id } },
  })
  await exportContent({ client, dataset: 'production', file: archive })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function unusedPicture() {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 20, height: 10, channels: 3, background: '#345' } })
    .png()
    .toBuffer()
}

/** All documents of a lake by id, without the fields that a transfer always changes. */
async function contentOf(lake: TestLake) {
  const documents = await lake.client(raw).fetch<Record<string, unknown>[]>('*')
  return Object.fromEntries<Record<string, unknown>>(
    documents.map(({ _rev, _updatedAt, _createdAt, uploadId: _uploadId, ...document }) => [
      String(document['_id']),
      // An asset's time of creation is that of its upload.
      String(document['_type']).startsWith('sanity.') ? document : { ...document, _createdAt },
    ]),
  )
}

async function fileSumsOf(lake: TestLake) {
  const paths = await lake
    .client(raw)
    .fetch<string[]>('*[_type in ["sanity.imageAsset", "sanity.fileAsset"]].path')
  const entries = await Promise.all(
    paths.map(async (assetPath) => {
      const bytes = await (await fetch(`${lake.url}/${assetPath}`)).arrayBuffer()
      return [assetPath, createHash('sha1').update(Buffer.from(bytes)).digest('hex')] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The export for a caller without a token. */
async function exportedLines(lake: TestLake, search: string) {
  const response = await fetch(`${lake.url}/v2025-02-19/data/export/production${search}`)
  const text = await response.text()
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as { _id?: string; _type?: string; nextCursor?: string })
}

describe('the round trip with @sanity/export and @sanity/import', () => {
  test('gives an empty lake equal documents and equal files', async () => {
    const steps: Progress[] = []
    const { documentCount, warnings } = await importContent(
      {
        client: target.client(raw),
        file: archive,
        existing: undefined,
        areAssetsOptional: false,
        areAssetsReplaced: true,
      },
      (progress) => steps.push(progress),
    )
    expect(warnings).toEqual([])
    const [was, is] = [await contentOf(source), await contentOf(target)]
    expect(is).toEqual(was)
    expect(is['drafts.with-file']).toMatchObject({ title: 'A draft 💡' })
    expect(documentCount).toBe(
      Object.values(was).filter(({ _type }) => !String(_type).startsWith('sanity.')).length,
    )
    const [sumsWere, sums] = [await fileSumsOf(source), await fileSumsOf(target)]
    expect(sums).toEqual(sumsWere)
    // A file's name contains a checksum, but only its bytes prove that it is the same.
    for (const [name, sum] of Object.entries(sums)) expect(name).toContain(sum)
    expect(steps.map(({ step }) => step)).toContain('Importing assets (files/images)')
  })

  test('refuses a dataset that is not empty, or keeps or replaces existing documents on request', async () => {
    const client = target.client(raw)
    const imported = (existing: 'replace' | 'missing' | undefined) =>
      importContent({ client, file: archive, existing, areAssetsOptional: false, areAssetsReplaced: true })
    await client.patch('drafts.with-file').set({ title: 'Mine' }).commit()
    await expect(imported(undefined)).rejects.toThrow(/not empty: it has \d+ documents/)
    await imported('missing')
    expect(await client.fetch('*[_id == "drafts.with-file"][0].title')).toBe('Mine')
    await imported('replace')
    expect(await contentOf(target)).toEqual(await contentOf(source))
  })

  test('has the same documents when it exports in pages', async () => {
    const paged = path.join(folder, 'paged.tar.gz')
    await exportDataset({
      client: source.client(raw),
      dataset: 'production',
      outputPath: paged,
      mode: 'cursor',
    })
    const [whole, inPages] = [await unpackArchive(archive), await unpackArchive(paged)]
    expect(inPages.documentCount).toBe(whole.documentCount)
    await Promise.all([whole.discard(), inPages.discard()])
  })
})

describe('data/export', () => {
  test('shows a caller without a token no private document', async () => {
    const lines = await exportedLines(source, '')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter(({ _id }) => _id?.includes('.'))).toEqual([])
    expect(await source.client({ ...raw, ...anonymous }).fetch('count(*)')).toBe(lines.length)
  })

  test('gives only the requested types', async () => {
    const lines = await exportedLines(source, '?types=author,topic')
    expect(new Set(lines.map(({ _type }) => _type))).toEqual(new Set(['author', 'topic']))
  })

  test('in pages gives every document once, even if there are more than a page holds', async () => {
    const client = source.client(raw)
    const ids = Array.from({ length: 2_100 }, (_, number) => `many-${String(number).padStart(4, '0')}`)
    const transaction = client.transaction()
    for (const _id of ids) transaction.create({ _id, _type: 'many' })
    await transaction.commit()
    const seen: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const lines = await exportedLines(source, `?types=many&nextCursor=${cursor}`)
      seen.push(...lines.flatMap(({ _id }) => _id ?? []))
      cursor = lines.at(-1)?.nextCursor
    }
    expect(seen).toEqual(ids)
    await client.delete({ query: '*[_type == "many"]' })
  })
})

describe('a broken file', () => {
  const importing = async (file: string) => {
    const before = await contentOf(target)
    const outcome = await importContent({
      client: target.client(raw),
      file,
      existing: 'replace',
      areAssetsOptional: false,
      areAssetsReplaced: true,
    }).catch((error: unknown) => error)
    expect(await contentOf(target)).toEqual(before)
    return outcome
  }

  test('is refused in words and changes nothing: cut off, no archive, or missing', async () => {
    const cut = path.join(folder, 'cut.tar.gz')
    await exportContent({ client: source.client(raw), dataset: 'production', file: cut })
    await truncate(cut, 20_000)
    expect(await importing(cut)).toMatchObject({
      message: expect.stringContaining('not a complete .tar.gz') as string,
    })
    const none = path.join(folder, 'none.tar.gz')
    await writeFile(none, 'hello')
    expect(await importing(none)).toMatchObject({
      message: expect.stringMatching(/not a complete|no data/) as string,
    })
    expect(await importing(path.join(folder, 'nowhere.tar.gz'))).toBeInstanceOf(Error)
  })
})

test('a failed export leaves no new file, and keeps the former one', async () => {
  const file = path.join(folder, 'kept.tar.gz')
  await writeFile(file, 'the former one')
  const failing = exportContent({ client: source.client(raw), dataset: 'nowhere', file })
  await expect(failing).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.startsWith('kept'))).toEqual(['kept.tar.gz'])
})
