import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: './schema.prisma',
  migrations: { path: './migrations' },
  // Not Prisma's `env()`, which throws when the variable is unset: `generate` and `validate` do without it.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
