import type { Clock } from '#lib/time.ts'
import { openPool } from '../store/open-pool.ts'
import { httpFault, sessionNotFound } from '../wire/errors.ts'
import type { Accounts, Person, SignedInPerson } from './accounts.ts'

const roleTitles = { EDITOR: 'editor', ADMIN: 'administrator' } as const

interface UserRow {
  id: string
  name: string | null
  email: string
  image: string | null
  role: keyof typeof roleTitles
}

export interface SiteAccounts extends Accounts {
  close: () => Promise<void>
}

/**
 * Lets in whoever is signed in to the site and may edit, by the site's own session. Nothing is remembered between
 * requests, so a changed role or an ended session counts at once.
 */
export function openSiteAccounts({
  connectionString,
  siteUrl,
  clock,
}: {
  connectionString: string
  siteUrl: string
  clock: Clock
}): SiteAccounts {
  const pool = openPool({ connectionString, countMax: 3 })
  // The name that next-auth 4 gives it.
  const isSecure = siteUrl.startsWith('https:')
  const cookieName = `${isSecure ? '__Secure-' : ''}next-auth.session-token`

  const authenticate = async (request: Request): Promise<SignedInPerson | undefined> => {
    const token = readCookie({ header: request.headers.get('cookie'), name: cookieName })
    if (token === undefined) return undefined
    const { rows } = await pool.query<UserRow>(sessionSql, [token, clock.now()])
    const [user] = rows
    // Not taken for nobody: to an editor whose session ended, drafts would seem to be gone.
    if (!user) throw sessionNotFound()
    assertOwnPage({ request, siteUrl })
    return { ...toPerson(user), email: user.email, role: roleTitles[user.role] }
  }
  const endSession = async (request: Request) => {
    assertOwnPage({ request, siteUrl })
    const token = readCookie({ header: request.headers.get('cookie'), name: cookieName })
    await pool.query('delete from public."Session" where "sessionToken" = $1', [token ?? ''])
  }
  const findPeople = async (ids: readonly string[]) => {
    const { rows } = await pool.query<UserRow>(peopleSql, [ids])
    return rows.map(toPerson)
  }
  return { authenticate, endSession, findPeople, close: () => pool.end() }
}

const sessionSql = `
  select "User".id, name, email, image, role from public."Session" join public."User" on "User".id = "userId"
  where "sessionToken" = $1 and expires > $2 and role in ('EDITOR', 'ADMIN')
`
const peopleSql = `
  select id, name, email, image, role from public."User" where id::text = any($1) and role in ('EDITOR', 'ADMIN')
`

function toPerson({ id, name, email, image }: UserRow): Person {
  return { id, name: name ?? email.replace(/@.*/, ''), imageUrl: image }
}

function readCookie({ header, name }: { header: string | null; name: string }): string | undefined {
  return header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

/**
 * A browser sends the cookie along with whatever a foreign page asks of it, too. What such a page could do with that,
 * writing and opening sockets, is for pages of the site only; it can't read the answers to the rest.
 *
 * @throws LakeError 403
 */
function assertOwnPage({ request, siteUrl }: { request: Request; siteUrl: string }) {
  const { method, headers } = request
  const isReading = (method === 'GET' || method === 'HEAD') && headers.get('upgrade') === null
  if (isReading) return
  const fetchSite = headers.get('sec-fetch-site')
  const isOwn =
    fetchSite === null ? headers.get('origin') === new URL(siteUrl).origin : fetchSite === 'same-origin'
  if (!isOwn) throw httpFault(403, 'A session may be used by pages of the site itself only')
}
