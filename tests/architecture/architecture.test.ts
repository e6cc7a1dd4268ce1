import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { domainOf, domains } from './domains.ts'
import { floorOf } from './floors.ts'
import type { SourceModule } from './import-graph.ts'
import { readImportGraph } from './import-graph.ts'

describe('the architecture', () => {
  let modules: SourceModule[]

  beforeAll(async () => {
    modules = await readImportGraph()
  })

  const edges = () =>
    modules.flatMap((module) => module.files.map((file) => ({ from: module.path, to: file })))
  const show = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`

  test('the graph of imports is not empty', () => {
    expect(modules.length).toBeGreaterThan(50)
    expect(edges().length).toBeGreaterThan(100)
  })

  test('every file has a floor', () => {
    expect(modules.map((module) => module.path).filter((path) => floorOf(path) === undefined)).toEqual([])
  })

  test('imports go down, never up', () => {
    const upwards = edges().filter(({ from, to }) => (floorOf(to) ?? 0) > (floorOf(from) ?? 0))
    expect(upwards.map(show)).toEqual([])
  })

  test('imports never go in a circle', () => {
    expect(modules.filter((module) => module.inCircle).map((module) => module.path)).toEqual([])
  })

  test('a file more than two folders up is imported by its path from the root', () => {
    const climbing = modules.flatMap((module) =>
      module.relative
        .filter((name) => name.startsWith('../../../'))
        .map((to) => show({ from: module.path, to })),
    )
    expect(climbing).toEqual([])
  })

  test('a route’s folder under (site)/post contains pages only, no views of the discussion', () => {
    const strays = modules
      .map((module) => module.path)
      .filter((path) => path.includes('/comments/') || path.includes('/reply/'))
      .filter((path) => path.startsWith('app/(site)/post/') && !path.endsWith('/page.tsx'))
    expect(strays).toEqual([])
  })

  describe('between domains', () => {
    /** Imports from a file of one domain to a file of another, except those of wirings. */
    const crossings = () =>
      edges().flatMap((edge) => {
        const [from, to] = [domainOf(edge.from), domainOf(edge.to)]
        return from && to && from !== to && (floorOf(edge.from) ?? 0) <= from.floor
          ? [{ ...edge, by: from, of: to }]
          : []
      })

    test('the table’s imports name only domains of the table', () => {
      const names = domains.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(domains.flatMap(({ uses }) => uses).filter((name) => !names.includes(name))).toEqual([])
    })

    test('the list of imports is not empty', () => {
      expect(crossings().length).toBeGreaterThan(5)
    })

    test('no domain imports another domain’s use case or store', () => {
      const inner = crossings().filter(
        ({ to, of }) => (floorOf(to) ?? 0) >= of.floor || to.endsWith('-store.ts'),
      )
      expect(inner.map(show)).toEqual([])
    })

    test('a domain imports only from the domains in its row of the table', () => {
      expect(
        crossings()
          .filter(({ by, of }) => !by.uses.includes(of.name))
          .map(show),
      ).toEqual([])
    })
  })

  test('pages import neither the database nor stores nor the lake', () => {
    const forbidden = /^lib\/db\.ts$|-store\.ts$|^sanity\/lake\//
    const reaching = edges().filter(({ from, to }) => from.startsWith('app/') && forbidden.test(to))
    expect(reaching.map(show)).toEqual([])
  })

  test('only the embedded lake imports its own files', () => {
    const importing = edges().filter(
      ({ from, to }) => to.startsWith('sanity/lake/') && !from.startsWith('sanity/lake/'),
    )
    expect(importing.map(show)).toEqual([])
  })

  test('only pages and the named files import Next', () => {
    const allowed = /^app\/|^sanity\/live\.ts$|^lib\/auth\/viewer\.ts$|^lib\/[\w-]+\/cached\.ts$/
    const using = modules.filter(
      (module) => !allowed.test(module.path) && module.packages.some((name) => name.startsWith('next/')),
    )
    expect(using.map((module) => module.path)).toEqual([])
  })

  test('what runs without Next loads nothing of it: the seed, the worker and the commands', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]))
    const starts = modules
      .map(({ path }) => path)
      .filter((path) => /^(lib|prisma|sanity)\/.*(main|-thread)\.ts$|^lib\/local\/[\w-]+\.ts$/.test(path))
      .filter((path) => !path.startsWith('lib/web/'))
    expect(starts).toEqual(
      expect.arrayContaining(['prisma/seed/main.ts', 'lib/jobs/main.ts', 'lib/local/admin.ts']),
    )
    const reached = new Set(starts)
    // A set that grows while it is read is read to its end.
    for (const path of reached) for (const next of byPath.get(path)?.loaded ?? []) reached.add(next)
    const wrong = [...reached].filter((path) =>
      byPath.get(path)?.packages.some((name) => name.startsWith('next/')),
    )
    expect(wrong).toEqual([])
  })

  test('pure floors import nothing that does input or output', () => {
    // `node:crypto` and `node:url` only compute.
    const impure =
      /^(node:(?!crypto$|url$)|pg$|pino$|sharp$|nodemailer$|@prisma\/|@sanity\/client$|graphile-worker$|hono)/
    const touching = modules
      .filter((module) => (floorOf(module.path) ?? 5) <= 1)
      .flatMap((module) =>
        module.packages.filter((name) => impure.test(name)).map((to) => show({ from: module.path, to })),
      )
    expect(touching).toEqual([])
  })

  test('only stores, their SQL, platform, mains and seeds import Prisma’s client', () => {
    const allowed = /-(store|sql)\.ts$|^lib\/(db\.ts|jobs\/|rate-limit\/)|^prisma\/|\/main\.ts$/
    const speaking = edges().filter(
      ({ from, to }) => to.startsWith('prisma/generated') && !allowed.test(from),
    )
    expect(speaking.map(show)).toEqual([])
  })

  test('one file alone writes people', async () => {
    const writing =
      /\.user\s*\.(create|update|upsert|delete)(Many)?(AndReturn)?\(|(INTO|UPDATE|DELETE FROM) "User"/
    const texts = await Promise.all(
      modules.map(async ({ path }) => ({
        path,
        text: await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'),
      })),
    )
    const writers = texts.filter(({ text }) => writing.test(text)).map(({ path }) => path)
    expect(writers).toEqual(['lib/auth/user-store.ts'])
  })

  test('pages and libraries import no code of the Studio', () => {
    const studio = /^(sanity|sanity\/.*|@sanity\/(ui|vision|icons).*|styled-components)$/
    const importing = modules.filter(
      (module) =>
        /^(app|lib)\//.test(module.path) &&
        !module.path.startsWith('app/(studio)/') &&
        module.packages.some((name) => studio.test(name)),
    )
    expect(importing.map((module) => module.path)).toEqual([])
  })
})
