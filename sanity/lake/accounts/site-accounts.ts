import { callOrigin } from '#lib/auth/call-origin.ts'
import { clientAddress } from '#lib/auth/client-address.ts'
import { readCookie, sessionCookieName } from '#lib/auth/cookies.ts'
import { editingRoles, studioRoleOf } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import { hashSessionToken } from '#lib/auth/session-token.ts'
import type { SecurityLog } from '#lib/log.ts'
import { silencingKinds } from '#lib/standing/sanctions.ts'
import type { Clock } from '#lib/time.ts'
import { openPool } from '../store/open-pool.ts'
import { httpFault, sessionNotFound } from '../wire/errors.ts'
import type { Accounts, Person, SignedInPerson } from './accounts.ts'

interface UserRow {
  id: string
  name: string | null
  email: string
  image: string | null
  role: Role
}

export interface SiteAccountsDeps {
  connectionString: string
  siteUrl: string
  clock: Clock
  logSecurity: SecurityLog
  /** How many proxies in front of the site write `X-Forwarded-For`. */
  trustedProxyCount: number
}

export interface SiteAccounts extends Accounts {
  close: () => Promise<void>
}

/**
 * Accounts of the site: a session of the site signs an editor in, by the rules of `lib/auth`. Nothing is cached
 * between requests, so a changed role, a suspension or an ended session takes effect at once.
 */
export function openSiteAccounts({
  connectionString,
  siteUrl,
  clock,
  logSecurity,
  trustedProxyCount,
}: SiteAccountsDeps): SiteAccounts {
  const pool = openPool({ connectionString, countMax: 3 })
  const readToken = ({ headers }: Request) => readCookie(headers.get('cookie'), sessionCookieName(siteUrl))

  const authenticate = async (request: Request): Promise<SignedInPerson | undefined> => {
    const token = readToken(request)
    if (token === null) return undefined
    const { rows } = await pool.query<UserRow>(sessionSql, [
      hashSessionToken(token),
      clock.now(),
      silencingKinds,
    ])
    const [user] = rows
    const role = user ? studioRoleOf(user.role) : null
    // Must not count as anonymous: drafts would seem lost to an editor whose session has ended.
    if (!user || role === null) throw sessionNotFound()
    assertOwnPage({ request, siteUrl })
    return { ...toPerson(user), email: user.email, role }
  }
  const endSession = async (request: Request) => {
    assertOwnPage({ request, siteUrl })
    const token = readToken(request)
    if (token === null) return
    const { rows } = await pool.query<{ userId: string }>(endSql, [hashSessionToken(token)])
    const forwardedFor = request.headers.get('x-forwarded-for')
    const address = clientAddress({ forwardedFor, trustedProxyCount })
    for (const { userId } of rows) logSecurity({ event: 'signed-out', userId, address })
  }
  const findPeople = async (ids: readonly string[]) => {
    const { rows } = await pool.query<UserRow>(peopleSql, [ids, editingRoles])
    return rows.map(toPerson)
  }
  return { authenticate, endSession, findPeople, close: () => pool.end() }
}

const sessionSql = `
  select "User".id, name, email, image, role from public."Session" join public."User" on "User".id = "userId"
  where "sessionToken" = $1 and expires > $2 and not exists (
    select from public."Sanction" where "personId" = "User".id and kind = any($3) and "liftedAt" is null
      and (until is null or until > $2))
`
const endSql = 'delete from public."Session" where "sessionToken" = $1 returning "userId"'
const peopleSql = `
  select id, name, email, image, role from public."User" where id::text = any($1) and role::text = any($2)
`

function toPerson({ id, name, email, image }: UserRow): Person {
  return { id, name: name ?? email.replace(/@.*/, ''), imageUrl: image }
}

/**
 * A browser sends the cookie with every request, even from a foreign page. Such a page can't read the answer, so
 * reading is allowed. Writing and opening sockets are for pages of the site.
 *
 * @throws LakeError 403
 */
function assertOwnPage({ request, siteUrl }: { request: Request; siteUrl: string }) {
  const { method, headers } = request
  const isReading = (method === 'GET' || method === 'HEAD') && headers.get('upgrade') === null
  if (isReading || callOrigin({ headers, siteUrl }) === 'own') return
  throw httpFault(403, 'A session may be used by pages of the site itself only')
}
