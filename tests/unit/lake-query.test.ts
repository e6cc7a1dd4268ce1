import { evaluateSync, parse, toJS } from 'groq-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentIndex } from '#sanity/lake/engine/document-index.ts'
import type { LakeDocument } from '#sanity/lake/engine/document.ts'
import { PerspectiveViews } from '#sanity/lake/engine/perspective.ts'
import { runQuery } from '#sanity/lake/engine/run-query.ts'

const document = (id: string, rest: Record<string, unknown>): LakeDocument => ({
  _id: id,
  _type: 'post',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...rest,
})

const documents = Array.from({ length: 40 }, (_, index) =>
  document(`d${String(index).padStart(2, '0')}`, {
    _type: ['post', 'author', 'topic'][index % 3],
    slug: index % 4 === 0 ? undefined : { current: `s${String(index % 7)}` },
    rank: index % 5,
    ref: { _ref: `d${String((index * 3) % 40).padStart(2, '0')}` },
  }),
)

function indexOf(all: LakeDocument[]): DocumentIndex {
  const index = new DocumentIndex()
  for (const one of all) index.put(one._id, one)
  return index
}

const run = (query: string, index = indexOf(documents)) =>
  runQuery({
    query,
    params: {},
    index,
    identity: 'x',
    now: new Date(0),
    project: { projectId: 'local', dataset: 'production' },
    tick: () => undefined,
  })

const condition = fc.letrec((tie) => ({
  one: fc.constantFrom(
    '_type == "post"',
    '"author" == _type',
    '_type in ["post", "topic"]',
    '_id == "d07"',
    '_id in ["d03", "d04", "nobody"]',
    'slug.current == "s1"',
    'slug.current in ["s1"]',
    '_type != "post"',
    'rank > 2',
    'ref->_type == "post"',
    'defined(slug)',
    'null',
    '_type == rank',
  ),
  any: fc.oneof(
    { depthSize: 'small' },
    tie('one'),
    fc
      .tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any'))
      .map(([a, op, b]) => `(${String(a)} ${op} ${String(b)})`),
    tie('any').map((a) => `!(${String(a)})`),
  ),
})).any

test('a query narrowed by an index has the same result as groq-js over all documents', () => {
  fc.assert(
    fc.property(condition, condition, (first, second) => {
      const query = `*[${String(first)}][${String(second)}]{_id, "n": count(*[_type == "post" && rank == ^.rank]), "to": ref->_id}`
      expect(run(query)).toEqual(toJS(evaluateSync(parse(query), { dataset: documents })))
    }),
    { numRuns: 500 },
  )
})

test('an updated index equals a new one', () => {
  const ids = ['a', 'b', 'drafts.a', 'drafts.b', 'versions.r.a', 'x.y']
  const change = fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constantFrom('post', 'page', undefined),
    slug: fc.constantFrom('s', 't'),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const kept = new PerspectiveViews()
      const options = (['raw', 'published', ['drafts'], ['r', 'drafts']] as const).flatMap((perspective) =>
        [true, false].map((isPublicOnly) => ({ perspective, isPublicOnly })),
      )
      for (const option of options) kept.view(option)
      for (const { id, type, slug } of changes) {
        kept.put(id, type === undefined ? undefined : document(id, { _type: type, slug: { current: slug } }))
      }
      const anew = new PerspectiveViews()
      for (const [id, one] of kept.documents) anew.put(id, one)
      for (const option of options) {
        const [is, should] = [kept.view(option), anew.view(option)]
        expect(is.all).toEqual(should.all)
        expect(is.withType('post')).toEqual(should.withType('post'))
        expect(is.withSlug('s')).toEqual(should.withSlug('s'))
        if (option.isPublicOnly) expect(is.all.filter(({ _id }) => _id.includes('.'))).toEqual([])
      }
    }),
  )
})
