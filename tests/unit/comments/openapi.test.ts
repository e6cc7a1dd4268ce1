import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { collectApi } from '#app/api/openapi.json/collect-api.ts'

interface Operation {
  summary: string
  responses: Record<string, { description: string }>
  parameters?: { name: string }[]
  security?: unknown
}

const site = { siteName: 'People & Practice', siteUrl: 'http://localhost:3000' }
const document = JSON.parse(JSON.stringify(collectApi(site))) as {
  paths: Record<string, Record<string, Operation>>
}
const root = path.resolve(import.meta.dirname, '../../..')

it('the description of the API has every route made by route(), with each of its methods', async () => {
  const expected: string[] = []
  for await (const file of glob('app/api/**/route.ts', { cwd: root })) {
    const source = await readFile(path.join(root, file), 'utf8')
    const address = `/${path
      .dirname(file)
      .replace(/^app\//, '')
      .replaceAll(/\[(\w+)\]/g, '{$1}')}`
    const described = [...source.matchAll(/^const (\w+) = route\(/gm)].map((match) => match[1] ?? '')
    for (const name of described) {
      const method = new RegExp(String.raw`([A-Z]+): ${name}\b`).exec(source)?.[1] ?? name
      expected.push(`${method.toLowerCase()} ${address}`)
    }
  }
  const calls = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.keys(methods).map((method) => `${method} ${address}`),
  )
  expect(expected).toContain('patch /api/comments/{id}')
  expect(calls.toSorted()).toEqual(expected.toSorted())
})

it('an operation has its fields, answers and codes of faults', () => {
  const { get: list, post: create } = document.paths['/api/comments'] ?? {}
  expect(list?.parameters?.map(({ name }) => name)).toEqual(['post', 'sort', 'cursor', 'limit'])
  expect(list?.security).toBeUndefined()
  expect(create?.security).toEqual([{ session: [] }])
  expect(Object.keys(create?.responses ?? {})).toEqual(
    expect.arrayContaining([
      ...['200', '201', '202', '400', '401', '403', '404', '409', '413', '415', '422', '429', '503'],
    ]),
  )
  expect(create?.responses['409']?.description).toContain('comments/discussion-closed')
})
