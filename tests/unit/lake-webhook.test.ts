import { isValidSignature } from '@sanity/webhook'
import { expect, test } from 'vitest'
import { signWebhook } from '#sanity/lake/wire/sign-webhook.ts'

test('@sanity/webhook accepts a signature for its body and its secret only', async () => {
  const body = '{"_id":"ä"}'
  const signature = signWebhook({ body, secret: 'a secret', timeMs: Date.UTC(2026, 10, 23) })
  expect(await isValidSignature(body, signature, 'a secret')).toBe(true)
  expect(await isValidSignature(body, signature, 'another')).toBe(false)
  expect(await isValidSignature('{"_id":"a"}', signature, 'a secret')).toBe(false)
})
