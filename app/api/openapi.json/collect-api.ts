import { sessionCookieName } from '#lib/auth/cookies.ts'
import * as words from '#lib/words/en.ts'
import { describeOperation } from '../_description.ts'
import type { Description } from '../_description.ts'
import * as comment from '../comments/[id]/route.ts'
import * as replies from '../comments/[id]/replies/route.ts'
import * as reports from '../comments/[id]/reports/route.ts'
import * as comments from '../comments/route.ts'
import * as health from '../health/route.ts'
import * as appealAnswer from '../moderation/appeals/[id]/route.ts'
import * as appeals from '../moderation/appeals/route.ts'
import * as claim from '../moderation/claim/route.ts'
import * as moderatedComments from '../moderation/comments/route.ts'
import * as decisions from '../moderation/decisions/route.ts'
import * as moderationLog from '../moderation/log/route.ts'
import * as marks from '../moderation/marks/route.ts'
import * as news from '../moderation/news/route.ts'
import * as quotes from '../moderation/quotes/route.ts'
import * as reasons from '../moderation/reasons/route.ts'
import * as rehearsals from '../moderation/rehearsals/route.ts'
import * as sanction from '../moderation/sanctions/[id]/route.ts'
import * as sanctions from '../moderation/sanctions/route.ts'
import * as undo from '../moderation/undo/route.ts'
import * as proof from '../statements/[token]/proof/route.ts'
import * as appealOfReport from '../reports/[token]/appeal/route.ts'
import * as receipt from '../reports/[token]/route.ts'
import * as statementAppeal from '../statements/[token]/appeal/route.ts'
import * as statement from '../statements/[token]/route.ts'
import * as viewer from '../viewer/route.ts'

/** All routes made by `route()`; a test finds a missing one. */
const routesByPath = {
  '/api/comments': comments,
  '/api/comments/{id}': comment,
  '/api/comments/{id}/replies': replies,
  '/api/comments/{id}/reports': reports,
  '/api/reports/{token}': receipt,
  '/api/reports/{token}/appeal': appealOfReport,
  '/api/statements/{token}': statement,
  '/api/statements/{token}/appeal': statementAppeal,
  '/api/viewer': viewer,
  '/api/moderation/appeals': appeals,
  '/api/moderation/appeals/{id}': appealAnswer,
  '/api/moderation/comments': moderatedComments,
  '/api/moderation/decisions': decisions,
  '/api/moderation/log': moderationLog,
  '/api/moderation/marks': marks,
  '/api/moderation/quotes': quotes,
  '/api/moderation/reasons': reasons,
  '/api/moderation/rehearsals': rehearsals,
  '/api/moderation/undo': undo,
  '/api/moderation/sanctions': sanctions,
  '/api/moderation/sanctions/{id}': sanction,
  '/api/moderation/news': news,
  '/api/moderation/claim': claim,
  '/api/statements/{token}/proof': proof,
  '/api/health': health,
}

/** The OpenAPI document of all routes. https://spec.openapis.org/oas/v3.1.1 */
export function collectApi({ siteName, siteUrl }: { siteName: string; siteUrl: string }) {
  const paths = Object.entries(routesByPath).map(([path, methods]) => [path, operationsOf(methods)])
  return {
    openapi: '3.1.1',
    info: { title: words.api.title(siteName), version: '1' },
    servers: [{ url: siteUrl }],
    paths: Object.fromEntries(paths) as Record<string, ReturnType<typeof operationsOf>>,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(siteUrl) },
      },
    },
  }
}

function operationsOf(methods: object) {
  const operations = Object.entries(methods)
    .filter((entry): entry is [string, { description: Description }] => hasDescription(entry[1]))
    .map(([method, { description }]) => [
      method.toLowerCase(),
      describeOperation(description, { isSafe: method === 'GET' }),
    ])
  return Object.fromEntries(operations) as Record<string, ReturnType<typeof describeOperation>>
}

const hasDescription = (answer: unknown) => typeof answer === 'function' && 'description' in answer
