import { z } from 'zod'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { askToQuote } from '#lib/moderation/quotes/ask-to-quote.ts'
import { listQuotes } from '#lib/moderation/quotes/list-quotes.ts'
import { askSchema, quoteSchema, quotesSchema } from '#lib/moderation/quotes/quote-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const list = route(
  {
    summary: 'Say for comments whether an article may quote them',
    permit: assertModerator,
    query: quotesSchema,
    answers: {
      200: { meaning: 'The comments that exist', schema: z.object({ quotes: z.array(quoteSchema) }) },
    },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ query, viewer }) =>
    json({ quotes: await listQuotes({ viewer: await viewer(), input: query }, getModerationDeps()) }),
)

const create = route(
  {
    summary: 'Ask the writer of a comment, by mail, whether an article may quote it',
    permit: assertModerator,
    body: askSchema,
    answers: { 201: { meaning: 'The writer gets a letter', schema: quoteSchema } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'comments/not-found',
      'moderation/quote-asked-before',
      'moderation/quote-declined',
    ],
  },
  async ({ body, viewer }) => {
    const asked = await askToQuote({ viewer: await viewer(), input: body }, getModerationDeps())
    return json(asked, { status: 201 })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list, POST: create })
