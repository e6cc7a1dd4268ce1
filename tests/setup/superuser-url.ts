import type { Stack } from '#lib/local/run/stack.ts'

/** A stack's database with the superuser, who may close it and read the schemas of both site and lake. */
export function superuserUrl({
  connectionString,
  secrets,
}: Pick<Stack, 'connectionString' | 'secrets'>): string {
  const { postgresPassword: password } = secrets
  return Object.assign(new URL(connectionString), { username: 'postgres', password }).href
}
