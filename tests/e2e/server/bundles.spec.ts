import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from '../fixtures.ts'

/**
 * What the build says of each route's scripts. The shapes of Next's manifests are its own, so each test first sees that
 * it finds what has to be there.
 */
const buildFolder = path.resolve(import.meta.dirname, '../../../.next-test')

/** Texts that stand in the code of the Studio and of what it is made of, and in none of ours. */
const studioMarks = ['sanity.studio', '@sanity/ui', 'data-styled', 'comlink', 'data-ui']

interface ClientManifest {
  clientModules: Record<string, { chunks: string[] }>
  entryJSFiles: Record<string, string[]>
}

interface BuildManifest {
  rootMainFiles: string[]
}

interface LoadableManifest {
  [module: string]: { files: string[] }
}

/** Folders of every page, below the build's `server/app`. */
function listPages(): string[] {
  const names = readdirSync(path.join(buildFolder, 'server/app'), { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => /^(.*)\/page_client-reference-manifest\.js$/.exec(name)?.[1] ?? [])
}

function readJson(page: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(buildFolder, 'server/app', page, 'page', file), 'utf8'))
}

/** Scripts that a page loads with itself: the framework's, and those of its client components. */
function scriptsOf(page: string): string[] {
  const file = path.join(buildFolder, 'server/app', page, 'page_client-reference-manifest.js')
  const scope: { __RSC_MANIFEST?: Record<string, ClientManifest> } = {}
  runInNewContext(readFileSync(file, 'utf8'), { globalThis: scope })
  const manifests = Object.values(scope.__RSC_MANIFEST ?? {})
  const chunks = manifests.flatMap(({ clientModules, entryJSFiles }) => [
    ...Object.values(clientModules).flatMap((module) => module.chunks),
    ...Object.values(entryJSFiles).flat(),
  ])
  const { rootMainFiles } = readJson(page, 'build-manifest.json') as BuildManifest
  const files = [...chunks, ...rootMainFiles].map((name) => name.replace(/^\/_next\//, ''))
  return [...new Set(files)].filter((name) => name.endsWith('.js'))
}

/** Scripts that a page may fetch later, by `next/dynamic`. */
function laterScriptsOf(page: string): string[] {
  const modules = Object.values(readJson(page, 'react-loadable-manifest.json') as LoadableManifest)
  return [...new Set(modules.flatMap(({ files }) => files))].filter((name) => name.endsWith('.js'))
}

function marksIn(scripts: string[]): string[] {
  const texts = scripts.map((name) => readFileSync(path.join(buildFolder, name), 'utf8'))
  return studioMarks.filter((mark) => texts.some((text) => text.includes(mark)))
}

test('the marks of Studio code are found where it is', () => {
  const studio = listPages().find((page) => page.includes('(studio)'))
  expect(marksIn(laterScriptsOf(studio ?? ''))).toEqual(studioMarks)
})

test('no page loads Studio code with itself', () => {
  const pages = listPages()
  expect(pages.length).toBeGreaterThan(10)
  for (const page of pages) {
    const scripts = scriptsOf(page)
    expect(scripts.length, page).toBeGreaterThan(5)
    expect(marksIn(scripts), page).toEqual([])
  }
})

test('a reader’s browser gets no Studio code, whatever the reader touches', async ({ page }) => {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.text())
  })
  for (const place of [
    '/',
    '/post/management-vs-leadership',
    '/author/nicole',
    '/topic/leadership',
    '/about',
  ]) {
    await page.goto(place, { waitUntil: 'networkidle' })
    await page.mouse.move(200, 200)
    await page.keyboard.press('Tab')
    await page.waitForLoadState('networkidle')
  }
  const texts = await Promise.all(bodies)
  expect(texts.length).toBeGreaterThan(5)
  expect(studioMarks.filter((mark) => texts.some((text) => text.includes(mark)))).toEqual([])
})
