import type { Stack } from '#lib/local/run/stack.ts'

/** The database of a stack for what neither site nor lake may do: to shut it, or to look into both their schemas. */
export function superuserUrl({
  connectionString,
  secrets,
}: Pick<Stack, 'connectionString' | 'secrets'>): string {
  const { postgresPassword: password } = secrets
  return Object.assign(new URL(connectionString), { username: 'postgres', password }).href
}
