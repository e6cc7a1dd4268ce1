import { expect, it } from 'vitest'
import { textStream } from '#app/api/_text-stream.ts'

async function* piecesOf(...pieces: (string | Error)[]) {
  for (const piece of pieces) {
    await Promise.resolve()
    if (piece instanceof Error) throw piece
    yield piece
  }
}

it('a text is answered piece by piece, with its headers', async () => {
  const answer = await textStream(piecesOf('one ', 'two'), { 'content-type': 'text/csv' })
  expect(await answer.text()).toBe('one two')
  expect(answer.headers.get('content-type')).toBe('text/csv')
  expect(await (await textStream(piecesOf(), {})).text()).toBe('')
})

it('a fault before the first piece gets an answer of its own', async () => {
  await expect(textStream(piecesOf(new Error('no database')), {})).rejects.toThrow('no database')
})
