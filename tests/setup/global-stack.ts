import { startTestStack } from './stack.ts'

/** Starts the product once for all browser tests and gives them its address; see `e2e/fixtures.ts`. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_SITE_URL']) return () => Promise.resolve()
  // All tests have one network address, and send more than one reader may.
  const stack = await startTestStack({ variables: { RATE_LIMIT_FACTOR: '100' } })
  const told = {
    TEST_SITE_URL: stack.siteUrl,
    TEST_LAKE_URL: stack.lakeUrl ?? '',
    TEST_LAKE_WRITE_TOKEN: stack.secrets.lakeWriteToken,
    TEST_DATABASE_URL: stack.connectionString,
    TEST_DATA_DIR: stack.dataDir,
  }
  Object.assign(process.env, told)
  return stack.stop
}
