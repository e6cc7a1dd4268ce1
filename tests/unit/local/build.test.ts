import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestSources } from '#lib/local/run/build.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
let root: string

beforeEach(async () => {
  root = await makeTemporaryFolder()
  for (const name of ['next.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'])
    cpSync(path.join(repository, name), path.join(root, name))
  for (const file of [
    'app/page.tsx',
    'lib/time.ts',
    'lib/local/main.ts',
    'sanity/env.ts',
    'prisma/schema.prisma',
  ])
    write(file, 'as it was')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

test.each(['app/page.tsx', 'app/new/page.tsx', 'lib/time.ts', 'prisma/schema.prisma', 'next.config.ts'])(
  'a change of %s needs a build',
  (file) => {
    const before = digestSources(root)
    write(file, 'otherwise')
    expect(digestSources(root)).not.toBe(before)
  },
)

test.each([
  'tests/unit/new.test.ts',
  'README.md',
  'lib/README.md',
  'lib/local/main.ts',
  'prisma/seed/main.ts',
])('a change of %s needs no build', (file) => {
  const before = digestSources(root)
  write(file, 'otherwise')
  expect(digestSources(root)).toBe(before)
})
