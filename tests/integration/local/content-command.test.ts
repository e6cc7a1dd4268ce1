import { execFile, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { create } from 'tar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRun } from '#lib/local/run/run-record.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { unpackArchive } from '#lib/transfer/unpack-archive.ts'
import { useLake, writeToken } from '#tests/contract/lake-harness.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { frontCertificate, openSecureFront } from '#tests/setup/secure-front.ts'

/** Adds TLS to the lake, as every hosted service has it. */
const front = await openSecureFront(() => elsewhere.url)
const elsewhere = useLake(() => ({ projectId: 'abc123de', publicUrl: front.url }))
const root = path.resolve(import.meta.dirname, '../../..')
const program = path.join(root, 'lib/local/content/main.ts')
let folder = ''
let dataDir = ''
const inFolder = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  dataDir = inFolder('data')
  await makeArchive({ name: 'content.tar.gz', documents })
})
afterAll(async () => {
  front.close()
  await rm(folder, { recursive: true, force: true })
})

const picture = { _type: 'image', alt: 'Blue', _sanityAsset: 'image@file://./images/blue.png' }
const documents = [
  { _id: 'a', _type: 'author', name: 'Nicole' },
  { _id: 'p', _type: 'post', title: 'One', cover: picture, author: { _type: 'reference', _ref: 'a' } },
  { _id: 'drafts.p', _type: 'post', title: 'Two' },
]

async function makeArchive({ name, documents }: { name: string; documents: object[] }) {
  const made = inFolder(`made-${name}`)
  await mkdir(path.join(made, 'images'), { recursive: true })
  const blue = { create: { width: 4, height: 4, channels: 3 as const, background: 'blue' } }
  await sharp(blue).png().toFile(path.join(made, 'images/blue.png'))
  await writeFile(path.join(made, 'data.ndjson'), documents.map((one) => `${JSON.stringify(one)}\n`).join(''))
  await create({ file: inFolder(name), gzip: true, cwd: made }, ['.'])
}

const env = () => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: 'production' as const,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
})

interface Result {
  code: number
  stdout: string
  stderr: string
}

const execute = promisify(execFile)
async function content(args: string[], variables: Record<string, string> = {}): Promise<Result> {
  try {
    const options = { cwd: folder, env: { ...env(), ...variables } }
    return { code: 0, ...(await execute(process.execPath, [program, ...args], options)) }
  } catch (error) {
    const { code, stdout, stderr } = error as Result
    return { code, stdout, stderr }
  }
}

describe('npm run content, without a running product', () => {
  test('imports into an empty installation, prints counts and duration, and leaves nothing running', async () => {
    const { code, stdout, stderr } = await content(['import', 'content.tar.gz'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('✓ Starting the Content Lake')
    expect(stdout).toMatch(/✓ Importing assets \(files\/images\) 1 of 1 \(/)
    expect(stdout).toMatch(
      /Imported 3 documents from .*content\.tar\.gz into the embedded Content Lake in .* s\.\n$/,
    )
    expect(findRun(dataDir)).toBeNull()
  })

  test('exports everything, with drafts and pictures; the file gets its name only when it is complete', async () => {
    const { code, stdout } = await content(['export', 'out.tar.gz'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Exported 3 documents and 1 pictures and files from the embedded Content Lake to /)
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('partial'))
    const archive = await unpackArchive(inFolder('out.tar.gz'))
    const lines = (await readFile(path.join(archive.folder, 'data.ndjson'), 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { _id: 'a', name: 'Nicole' },
      { _id: 'drafts.p', title: 'Two' },
      { _id: 'p', cover: { alt: 'Blue' }, author: { _ref: 'a' } },
    ])
    await archive.discard()
  })

  test('imports into a dataset that is not empty only with --replace or --missing, any number of times', async () => {
    const refused = await content(['import', 'out.tar.gz'])
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/not empty: .*\n.*--replace/) as string,
    })
    expect(await content(['import', 'out.tar.gz', '--replace'])).toMatchObject({ code: 0, stderr: '' })
    const missing = await content(['import', 'out.tar.gz', '--missing'])
    expect(missing).toMatchObject({ code: 0, stderr: '' })
    expect(missing.stdout).toContain('Added the missing ones of 3 documents')
  })

  test('when interrupted, ends all its processes, and can be run again', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      _id: `n${String(n)}`,
      _type: 'note',
      text: 'x'.repeat(500),
    }))
    await makeArchive({ name: 'many.tar.gz', documents: many })
    const child = spawn(process.execPath, [program, 'import', 'many.tar.gz', '--replace'], {
      cwd: folder,
      env: env(),
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await eventually(() => expect(output).toContain('✓ Starting the Content Lake'))
    await eventually(() => expect(output).toContain('✓ Reading the file through'))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(findRun(dataDir)).toBeNull()
    const again = await content(['import', 'many.tar.gz', '--replace'])
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Imported 5000 documents') as string,
    })
  })
})

describe('npm run content, before it starts a process', () => {
  test('prints its help', async () => {
    const { code, stdout } = await content(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('npm run content -- import <file.tar.gz> [--replace | --missing]')
  })

  test('refuses wrong arguments with a sentence', async () => {
    const refused = await Promise.all([
      content(['import', 'nowhere.tar.gz']),
      content(['export', 'content.tar.gz']),
      content(['export', 'nowhere/x.tar.gz']),
      content(['publish', 'x.tar.gz']),
    ])
    expect(refused.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      refused.map(() => ({ code: 1, stdout: '' })),
    )
    const words = [
      'There is no file',
      'content.tar.gz exists',
      'There is no folder',
      'There is no command "publish"',
    ]
    expect(refused.map(({ stderr }) => stderr)).toEqual(
      words.map((some) => expect.stringContaining(some) as string),
    )
  })

  test('asks for a token with the right to write for a hosted project', async () => {
    const { code, stderr } = await content(['export', 'x.tar.gz'], { SANITY_PROJECT_ID: 'abcd1234' })
    expect(code).toBe(1)
    expect(stderr).toContain('SANITY_API_WRITE_TOKEN is missing')
  })
})

test('works on the hosted project of the variables, without starting anything here', async () => {
  const variables = {
    SANITY_PROJECT_ID: 'abc123de',
    SANITY_API_HOST: front.url,
    NODE_EXTRA_CA_CERTS: frontCertificate,
  }
  const withToken = { ...variables, SANITY_API_WRITE_TOKEN: writeToken }
  const imported = await content(['import', 'content.tar.gz'], withToken)
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.stdout).toMatch(/Imported 3 documents from .* into project abc123de, dataset production/)
  expect(imported.stdout).not.toContain('Starting')
  expect(await content(['export', 'hosted.tar.gz'], withToken)).toMatchObject({ code: 0, stderr: '' })
  const archive = await unpackArchive(inFolder('hosted.tar.gz'))
  expect(archive).toMatchObject({ documentCount: 3, missingAssets: [] })
  await archive.discard()
  const refused = await content(['export', 'refused.tar.gz'], {
    ...variables,
    SANITY_API_WRITE_TOKEN: 'wrong',
  })
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Unauthorized|Session not found/) as string,
  })
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('refused'))
})

test('a picture that the archive lacks fails the import before it changes anything, unless that is allowed', async () => {
  const lacking = { ...picture, _sanityAsset: 'image@file://./images/none.png' }
  await makeArchive({ name: 'lacking.tar.gz', documents: [{ _id: 'l', _type: 'post', cover: lacking }] })
  const refused = await content(['import', 'lacking.tar.gz', '--replace'])
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('documents show: images/none.png.') as string,
  })
  const allowed = await content(['import', 'lacking.tar.gz', '--replace', '--allow-failing-assets'])
  expect(allowed).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Imported 1 documents') as string,
  })
})
