import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { domainOf, domains } from './domains.ts'
import { floorOf } from './floors.ts'
import type { SourceModule } from './import-graph.ts'
import { readImportGraph } from './import-graph.ts'

describe('the house', () => {
  let modules: SourceModule[]

  beforeAll(async () => {
    modules = await readImportGraph()
  })

  const edges = () =>
    modules.flatMap((module) => module.files.map((file) => ({ from: module.path, to: file })))
  const show = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`

  test('is read at all', () => {
    expect(modules.length).toBeGreaterThan(50)
    expect(edges().length).toBeGreaterThan(100)
  })

  test('every file stands on a floor', () => {
    expect(modules.map((module) => module.path).filter((path) => floorOf(path) === undefined)).toEqual([])
  })

  test('imports go down, never up', () => {
    const upwards = edges().filter(({ from, to }) => (floorOf(to) ?? 0) > (floorOf(from) ?? 0))
    expect(upwards.map(show)).toEqual([])
  })

  test('imports never go in a circle', () => {
    expect(modules.filter((module) => module.inCircle).map((module) => module.path)).toEqual([])
  })

  test('a file more than two folders away is imported by its path from the root', () => {
    const climbing = modules.flatMap((module) =>
      module.relative
        .filter((name) => name.startsWith('../../../'))
        .map((to) => show({ from: module.path, to })),
    )
    expect(climbing).toEqual([])
  })

  test('a route’s folder under (site)/post holds pages, the discussion’s views do not live there', () => {
    const strays = modules
      .map((module) => module.path)
      .filter((path) => path.includes('/comments/') || path.includes('/reply/'))
      .filter((path) => path.startsWith('app/(site)/post/') && !path.endsWith('/page.tsx'))
    expect(strays).toEqual([])
  })

  describe('of one domain and another', () => {
    /** Imports from a file of a domain, its wiring aside, to a file of another. */
    const crossings = () =>
      edges().flatMap((edge) => {
        const [from, to] = [domainOf(edge.from), domainOf(edge.to)]
        return from && to && from !== to && (floorOf(edge.from) ?? 0) <= from.floor
          ? [{ ...edge, by: from, of: to }]
          : []
      })

    test('the table names only domains that it has', () => {
      const names = domains.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(domains.flatMap(({ uses }) => uses).filter((name) => !names.includes(name))).toEqual([])
    })

    test('there are imports at all', () => {
      expect(crossings().length).toBeGreaterThan(5)
    })

    test('none imports the other’s use case or store', () => {
      const inner = crossings().filter(
        ({ to, of }) => (floorOf(to) ?? 0) >= of.floor || to.endsWith('-store.ts'),
      )
      expect(inner.map(show)).toEqual([])
    })

    test('none imports of a domain that the table does not give it', () => {
      expect(
        crossings()
          .filter(({ by, of }) => !by.uses.includes(of.name))
          .map(show),
      ).toEqual([])
    })
  })

  test('the pages reach neither database, stores nor the lake', () => {
    const forbidden = /^lib\/db\.ts$|-store\.ts$|^sanity\/lake\//
    const reaching = edges().filter(({ from, to }) => from.startsWith('app/') && forbidden.test(to))
    expect(reaching.map(show)).toEqual([])
  })

  test('nobody imports the embedded lake but itself', () => {
    const importing = edges().filter(
      ({ from, to }) => to.startsWith('sanity/lake/') && !from.startsWith('sanity/lake/'),
    )
    expect(importing.map(show)).toEqual([])
  })

  test('the framework stays in the pages and the named seams', () => {
    const allowed = /^app\/|^sanity\/live\.ts$|^lib\/auth\/viewer\.ts$|^lib\/[\w-]+\/cached\.ts$/
    const using = modules.filter(
      (module) => !allowed.test(module.path) && module.packages.some((name) => name.startsWith('next/')),
    )
    expect(using.map((module) => module.path)).toEqual([])
  })

  test('pure floors do no input or output', () => {
    const impure =
      /^(node:(?!crypto)|pg$|pino$|sharp$|nodemailer$|@prisma\/|@sanity\/client$|graphile-worker$|hono)/
    const touching = modules
      .filter((module) => (floorOf(module.path) ?? 5) <= 1)
      .flatMap((module) =>
        module.packages.filter((name) => impure.test(name)).map((to) => show({ from: module.path, to })),
      )
    expect(touching).toEqual([])
  })

  test('only stores, platform, mains and seeds speak to Prisma', () => {
    const allowed = /-store\.ts$|^lib\/(db\.ts|jobs\/|rate-limit\/)|^prisma\/|\/main\.ts$/
    const speaking = edges().filter(
      ({ from, to }) => to.startsWith('prisma/generated') && !allowed.test(from),
    )
    expect(speaking.map(show)).toEqual([])
  })

  test('people are written in one file', async () => {
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

  test('Studio code stays out of the pages', () => {
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
