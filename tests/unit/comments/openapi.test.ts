import { expect, it } from 'vitest'
import { describeApi } from '#app/api/openapi.json/document.ts'

const document = JSON.parse(JSON.stringify(describeApi({ siteUrl: 'http://localhost:3000' }))) as {
  paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; parameters?: { name: string }[] }>
  >
}

it('the description of the API names every call, its fields and its answers', () => {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(calls.toSorted()).toEqual([
    'delete /api/comments/{id}',
    'get /api/comments',
    'get /api/comments/{id}',
    'get /api/comments/{id}/replies',
    'get /api/viewer',
    'patch /api/comments/{id}',
    'post /api/comments',
  ])
  const { get: list, post: create } = document.paths['/api/comments'] ?? {}
  expect(list?.parameters?.map(({ name }) => name)).toEqual(['post', 'sort', 'cursor', 'limit'])
  expect(Object.keys(create?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '201', '202', '401', '409', '422', '429', '503']),
  )
})
