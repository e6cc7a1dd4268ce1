import { describe, expect, it } from 'vitest'
import { checkHealth } from '#lib/health/check-health.ts'

const timeoutMs = 20
const answers = () => Promise.resolve()
const refuses = () => Promise.reject(new Error('gone'))
const hangs = () => new Promise(() => undefined)
const throws = () => {
  throw new Error('not even a promise')
}

describe('health', () => {
  it('is ok when every part answers', async () => {
    const health = await checkHealth({ database: answers, lake: answers }, { timeoutMs })
    expect(health).toEqual({ status: 'ok', checks: { database: 'ok', lake: 'ok' } })
  })

  it.each([
    ['refuses', refuses],
    ['hangs', hangs],
    ['throws', throws],
  ])('names only the part that %s', async (_, check) => {
    const health = await checkHealth({ database: answers, lake: check }, { timeoutMs })
    expect(health).toEqual({ status: 'failing', checks: { database: 'ok', lake: 'failing' } })
  })
})
