import fc from 'fast-check'
import { applyPatch, incremental } from 'mendoza'
import type { RawPatch } from 'mendoza'
import { expect, test } from 'vitest'
import { effectsOf } from '#sanity/lake/engine/effects.ts'
import type { LakeDocument } from '#sanity/lake/engine/document.ts'

interface Span {
  _type: 'span'
  _key: string
  text: string
}
interface Block {
  _type: 'block'
  _key: string
  children: Span[]
}
interface Fields {
  [attribute: string]: unknown
}

const document = (fields: Fields, revision = 'r'): LakeDocument => ({
  _id: 'post',
  _type: 'post',
  _rev: revision,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...fields,
})
const withoutRevision = ({ _rev, ...rest }: LakeDocument) => rest

const words = 'the people of a company are not its resources but the company itself'
const body = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({
    _type: 'block',
    _key: `b${index}`,
    children: [{ _type: 'span', _key: `s${index}`, text: `${index} ${words}` }],
  }))
const withText = (blocks: Block[], [at, text]: [number, string]) =>
  blocks.map((block, index) =>
    index === at ? { ...block, children: block.children.map((span) => ({ ...span, text })) } : block,
  )

// Few keys, and texts of few letters and halves of emoji, so that two documents have much in common.
const text = fc
  .array(fc.constantFrom('a', 'b', 'é', '漢', '😀', '\ud83d', '\ude00'), { maxLength: 6 })
  .map((parts) => parts.join(''))
const { value } = fc.letrec<{ value: unknown; item: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1.5),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(tie('item'), { maxLength: 4, selector: (item) => (item as { _key: string })._key }),
    fc.dictionary(fc.constantFrom('a', 'b', 'é', '__proto__', '1', '_rev'), tie('value'), { maxKeys: 3 }),
  ),
  item: fc.record({ _key: fc.constantFrom('k', 'l', 'm', 'n'), text, part: tie('value') }),
}))
const fields = fc.dictionary(fc.constantFrom('title', 'body', 'tags', 'zero'), value, {
  noNullPrototype: true,
})
const plain = <T>(json: T) => JSON.parse(JSON.stringify(json)) as T

test('effects turn the old document into the new one, and reverted into the old one again', () => {
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const [before, after] = [document(plain(one)), document(plain(other), 's')]
      const { apply, revert } = plain(effectsOf({ before, after }))
      expect(applyPatch(withoutRevision(before), apply as RawPatch)).toEqual(withoutRevision(after))
      expect(applyPatch(withoutRevision(after), revert as RawPatch)).toEqual(withoutRevision(before))
    }),
    { numRuns: 3_000 },
  )
})

test('a history of effects, followed as in the Studio, gives the same documents', () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 2, maxLength: 6 }), (history) => {
      const documents = history.map((one) => document(plain(one)))
      const [first] = documents
      let followed = incremental.wrap<number>(first && withoutRevision(first), 0)
      for (const [index, after] of documents.entries()) {
        const before = documents[index - 1]
        if (!before) continue
        followed = incremental.applyPatch(followed, effectsOf({ before, after }).apply as RawPatch, index)
        // Through JSON, because reading the value keeps it, and later patches change its parts.
        expect(incremental.unwrap({ ...followed })).toEqual(withoutRevision(after))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the effects of creating and deleting a document are the whole document and null', () => {
  const made = document({ title: 'Made' })
  expect(effectsOf({ before: undefined, after: made })).toEqual({
    apply: [0, withoutRevision(made)],
    revert: [0, null],
  })
  expect(effectsOf({ before: made, after: undefined }).apply).toEqual([0, null])
})

test('a word changed in a body of fifty blocks takes less than a tenth of the document', () => {
  const before = document({ title: 'T', body: body(50) })
  const after = document({
    title: 'T',
    body: withText(body(50), [25, `25 ${words.replace('resources', 'capital')}`]),
  })
  const effects = effectsOf({ before, after })
  const length = JSON.stringify(effects).length
  expect(length).toBeLessThan(JSON.stringify(before).length / 10)
  // Both directions together contain the word, and no other.
  expect(length).toBeLessThan(250)
})

test.each([
  ['moved', (blocks: Block[]) => [...blocks.slice(1), ...blocks.slice(0, 1)]],
  ['removed', (blocks: Block[]) => blocks.toSpliced(3, 1)],
  ['inserted', (blocks: Block[]) => blocks.toSpliced(3, 0, { _type: 'block', _key: 'new', children: [] })],
])('a block that is %s leaves all others untouched', (_, change) => {
  const effects = effectsOf({
    before: document({ body: body(50) }),
    after: document({ body: change(body(50)) }),
  })
  expect(JSON.stringify(effects.apply).length).toBeLessThan(120)
})

test('each word has the author who wrote it', () => {
  const texts = ['Work is done', 'Work is hardly done', 'Work is hardly ever done']
  const [first = '', ...later] = texts
  let before = document({ body: withText(body(3), [1, first]) })
  let followed = incremental.wrap<number>(withoutRevision(before), 0)
  for (const [index, next] of later.entries()) {
    const after = document({ body: withText(body(3), [1, next]) })
    followed = incremental.applyPatch(followed, effectsOf({ before, after }).apply as RawPatch, index + 1)
    before = after
  }
  type Content = NonNullable<typeof followed.content>
  const objectOf = (content: Content | undefined) => (content?.type === 'object' ? content.fields : {})
  const itemsOf = (content: Content | undefined) => (content?.type === 'array' ? content.elements : [])
  const block = itemsOf(objectOf(followed.content)['body']?.content)[1]
  const span = itemsOf(objectOf(block?.content)['children']?.content)[0]
  const content = objectOf(span?.content)['text']?.content
  const parts = content?.type === 'string' ? content.parts : []
  expect(parts.map(({ value: part, startMeta }) => [part, startMeta])).toEqual([
    ['Work is ', 0],
    ['hardly ', 1],
    ['ever ', 2],
    ['done', 0],
  ])
})
