import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: './schema.prisma',
  migrations: { path: './migrations' },
  // `env()` throws when unset, which `generate` and `validate` must survive.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
