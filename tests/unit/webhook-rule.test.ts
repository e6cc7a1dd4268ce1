import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LakeDocument } from '#sanity/lake/engine/document.ts'
import { createDeadline, QueryTimeoutError } from '#sanity/lake/engine/guard-query.ts'
import { parseRule, payloadOf } from '#sanity/lake/engine/webhook-rule.ts'
import type { WebhookRule } from '#sanity/lake/engine/webhook-rule.ts'
import { parseWebhooks } from '#sanity/lake/wire/webhook-request.ts'
import { schemaTypes } from '#sanity/schema/index.ts'
import { siteWebhook } from '#sanity/webhook.ts'

const stamps = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const document = (fields: Record<string, unknown> = {}): LakeDocument => ({
  _id: 'a',
  _type: 'post',
  ...stamps,
  ...fields,
})

interface Asked {
  rule?: Partial<WebhookRule>
  before?: LakeDocument
  after?: LakeDocument
  others?: LakeDocument[]
  tick?: () => void
}

async function tell({ rule = {}, before, after, others = [], tick = () => undefined }: Asked) {
  const all = [...others, ...(after ? [after] : [])]
  const payload = await payloadOf({
    rule: parseRule({
      on: ['create', 'update', 'delete'],
      filter: null,
      projection: null,
      includeDrafts: false,
      includeAllVersions: false,
      ...rule,
    }),
    change: { id: (after ?? before)?._id ?? '', before, after },
    documents: { get: (id) => all.find(({ _id }) => _id === id), all: () => all },
    project: { projectId: 'local', dataset: 'production' },
    now: new Date('2026-06-01T00:00:00Z'),
    tick,
  })
  return payload === undefined ? undefined : (JSON.parse(payload) as unknown)
}

const changed = { before: document({ title: 'Old', views: 1 }), after: document({ title: 'New', views: 1 }) }

describe('a filter', () => {
  test.each([
    ['delta::changedAny(title)', true],
    ['delta::changedAny(views)', false],
    ['delta::changedAny((views, title))', true],
    ['delta::changedOnly(title)', true],
    ['before().title == "Old" && after().title == "New"', true],
    ['delta::operation() == "update"', true],
    ['_type == "page"', false],
    ['sanity::projectId() == "local" && sanity::dataset() == "production"', true],
    ['dateTime(_createdAt) < dateTime(now())', true],
  ])('%s holds of a changed title: %s', async (filter, holds) => {
    expect((await tell({ rule: { filter }, ...changed })) !== undefined).toBe(holds)
  })

  test('is about the former document if it was deleted', async () => {
    expect(
      await tell({ rule: { filter: 'title == "Old"', projection: '{title}' }, before: changed.before }),
    ).toEqual({
      title: 'Old',
    })
  })

  test('whose result is neither true nor false selects nothing', async () => {
    expect(await tell({ rule: { filter: 'title' }, ...changed })).toBeUndefined()
  })
})

describe('a projection', () => {
  test('is the whole document by default', async () => {
    expect(await tell(changed)).toEqual(changed.after)
  })

  test('follows references and queries the dataset after the transaction', async () => {
    const author = document({ _id: 'n', _type: 'author', name: 'Nicole' })
    const after = document({ author: { _ref: 'n' } })
    const projection = '{"by": author->name, "count": count(*[_type == "post"])}'
    expect(await tell({ rule: { projection }, after, others: [author] })).toEqual({ by: 'Nicole', count: 1 })
  })

  test('may be any value', async () => {
    expect(await tell({ rule: { projection: 'title' }, ...changed })).toBe('New')
    expect(await tell({ rule: { projection: '{..., "was": before().title}' }, ...changed })).toMatchObject({
      title: 'New',
      was: 'Old',
    })
  })
})

test('only the requested events make calls', async () => {
  const rule = { on: ['delete'] as const }
  expect(await tell({ rule, ...changed })).toBeUndefined()
  expect(await tell({ rule, before: changed.before })).toBeDefined()
})

test('drafts and versions make calls only on request, system documents never', async () => {
  const told = async (_id: string, rule: Partial<WebhookRule>) =>
    (await tell({ rule, after: document({ _id }) })) !== undefined
  expect(await told('drafts.a', {})).toBe(false)
  expect(await told('drafts.a', { includeDrafts: true })).toBe(true)
  expect(await told('versions.r.a', { includeDrafts: true })).toBe(false)
  expect(await told('versions.r.a', { includeAllVersions: true })).toBe(true)
  expect(await told('_.groups.x', { includeAllVersions: true, includeDrafts: true })).toBe(false)
})

test('an endless rule is stopped', async () => {
  const numbers = Array.from({ length: 400 }, (_, number) => number)
  const projection = 'count(n[count(^.n[count(^.^.n[@ > 0]) > 0]) > 0])'
  const tick = createDeadline({ deadlineMs: 0, nowMs: () => 1 })
  await expect(tell({ rule: { projection }, after: document({ n: numbers }), tick })).rejects.toThrow(
    QueryTimeoutError,
  )
})

test('the site’s webhook is about exactly the types of the schema', () => {
  const types = schemaTypes.filter(({ type }) => type === 'document').map(({ name }) => name)
  const filtered = [...siteWebhook.rule.filter.matchAll(/"(\w+)"/g)].map(([, name]) => name)
  expect(filtered).toEqual(types.sort())
})

test('the chapter on hosted projects has the webhook’s exact filter and projection', async () => {
  const words = await readFile(path.resolve(import.meta.dirname, '../../sanity/hosted.md'), 'utf8')
  expect(words).toContain(`\n${siteWebhook.rule.filter}\n`)
  expect(words).toContain(`\n${siteWebhook.rule.projection}\n`)
})

describe('configured webhooks', () => {
  const site = { ...siteWebhook, url: 'http://127.0.0.1:3000/api/revalidate' }
  const read = (fields: object) => parseWebhooks(JSON.stringify([{ ...site, ...fields }]))

  test('get defaults for missing fields', () => {
    expect(read({})).toMatchObject([
      { id: 'site', dataset: '*', httpMethod: 'POST', headers: {}, secret: null, isPersistent: false },
    ])
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ url: 'ftp://example.com' }, 'url: must be an http'],
    [{ rule: { on: [] } }, 'rule.on'],
    [{ rule: { on: ['publish'] } }, 'rule.on'],
    [{ rule: { on: ['create'], filter: '_type ==' } }, 'rule.filter'],
    [{ rule: { on: ['create'], filter: '*[_type == "post"]' } }, 'between the brackets'],
    [{ rule: { on: ['create'], filter: '_type == $type' } }, 'param $type'],
    [{ rule: { on: ['create'], projection: '{_id, nope()}' } }, 'rule.projection'],
    [{ headers: { Host: 'elsewhere' } }, 'can not be set'],
    [{ headers: { 'sanity-dataset': 'x' } }, 'can not be set'],
    [{ headers: { ok: 'a\r\nb: c' } }, 'no value of a header'],
    [{ colour: 'red' }, 'colour'],
  ])('are refused with a sentence: %j', (fields, words) => {
    expect(() => read(fields)).toThrow(words)
  })

  test('with the same id, or not in a list, are refused without showing their content', () => {
    expect(() => parseWebhooks(JSON.stringify([site, site]))).toThrow('two webhooks have the id site')
    expect(() => parseWebhooks('{"secret": "hidden-word",')).toThrow(/^is not valid JSON$/)
  })
})
