import pg from 'pg'
import { withClient } from '#lib/with-client.ts'

/** The addresses of the database; with `DATABASE_URL` both are that one. */
export interface DatabaseUrls {
  /** For web, worker and seed, with the owner of the schemas `public` and `graphile_worker`. */
  site: string
  /** For the lake, with the owner of the schema `lake`. */
  lake: string
}

export type DatabaseRole = keyof DatabaseUrls

const attributes = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

/**
 * Makes the roles `site` and `lake` with these passwords, and gives each role its schemas, also objects that the superuser
 * owned before. It is one transaction; a second call with the same passwords changes no rights. Returns the addresses.
 */
export async function separateRoles({
  superuserUrl,
  passwords,
}: {
  superuserUrl: string
  passwords: Record<DatabaseRole, string>
}): Promise<DatabaseUrls> {
  await withClient({ connectionString: superuserUrl }, async (client) => {
    await client.query('begin')
    // The role `site` may add functions to `public`, and the superuser must not run one by its unqualified name.
    await client.query(`set local search_path = ''`)
    for (const role of ['site', 'lake'] as const) {
      await ensureRole({ client, role, password: passwords[role] })
    }
    await client.query(placesOf(new URL(superuserUrl).pathname.slice(1)))
    const { rows } = await client.query<{ sql: string }>(movesSql)
    for (const { sql } of rows) await client.query(sql)
    await client.query('commit')
  })
  const urlOf = (role: DatabaseRole) => urlFor({ url: superuserUrl, role, password: passwords[role] })
  return { site: urlOf('site'), lake: urlOf('lake') }
}

interface RoleWanted {
  client: pg.Client
  role: DatabaseRole
  password: string
}

async function ensureRole({ client, role, password }: RoleWanted): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${role} ${attributes} password ${pg.escapeLiteral(password)}`)
}

/** graphile-worker makes its own schema. The lake may make none: one named `site` would hide tables from the site. */
const placesOf = (database: string) => `
  revoke all on database ${pg.escapeIdentifier(database)} from public;
  grant connect, create on database ${pg.escapeIdentifier(database)} to site;
  grant connect on database ${pg.escapeIdentifier(database)} to lake;
  create schema if not exists lake authorization lake;
  revoke all on schema public from public;
  grant usage on schema public to lake;
`

/** A column's sequence, a table's type and array types are left out: their owner follows that of the table or type. */
const movesSql = `
  with home (namespace, role) as (
    select oid, case nspname when 'lake' then 'lake' else 'site' end
    from pg_namespace where nspname in ('public', 'graphile_worker', 'lake')
  ), object (namespace, owner, kind, name) as (
    select oid, nspowner, 'schema', oid::regnamespace::text from pg_namespace
    union all
    select relnamespace, relowner, 'table', oid::regclass::text from pg_class where relkind in ('r', 'p', 'v', 'm')
    union all
    select relnamespace, relowner, 'sequence', oid::regclass::text from pg_class where relkind = 'S' and not exists (
      select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i')
    )
    union all
    select pronamespace, proowner, 'routine', oid::regprocedure::text from pg_proc
    union all
    select typnamespace, typowner, 'type', pg_type.oid::regtype::text from pg_type
      left join pg_class on pg_class.oid = typrelid where typtype in ('e', 'd', 'r') or relkind = 'c'
  )
  select format('alter %s %s owner to %I', kind, name, role) as sql
  from object join home using (namespace) where owner <> role::regrole
`

/** Lets the lake read who is signed in, and delete sessions. Call it after the site's tables are migrated. */
export async function shareAccounts({ site }: DatabaseUrls): Promise<void> {
  // A query of several statements is one transaction.
  await withClient({ connectionString: site }, (client) =>
    client.query(`
      revoke all on all tables in schema public from lake;
      grant select (id, name, email, image, role) on public."User" to lake;
      grant select ("sessionToken", "userId", expires), delete on public."Session" to lake;
      grant select ("personId", kind, until, "liftedAt") on public."Sanction" to lake;
    `),
  )
}

function urlFor({ url, role, password }: { url: string; role: DatabaseRole; password: string }): string {
  return Object.assign(new URL(url), { username: role, password: encodeURIComponent(password) }).href
}
