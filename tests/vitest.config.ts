import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '..')
/** `next/*` modules that only run inside Next are not for these tests; see README.md. */
const shared = {
  root,
  environment: 'node',
  // Limits are for what hangs. A machine that has much else to do takes ten times as long, and no test may fail by that.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
  // Files share one module cache: half the processor time of most was loading the same modules again.
  isolate: false,
} as const

/** Begins with the file that takes longest, `npm start` in an empty clone: the others fit beside it. */
class StartFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isStart = ({ project }: TestSpecification) => project.name === 'start'
    return [...sorted.filter(isStart), ...sorted.filter((file) => !isStart(file))]
  }
}

export default defineConfig({
  root,
  // The folder of caches that Vite keeps lies in node_modules, so that the tree stays clean.
  cacheDir: path.join(root, 'node_modules/.vite'),
  test: {
    // An unhandled rejection, a leaked handle or a forgotten `.only` is a failure.
    dangerouslyIgnoreUnhandledErrors: false,
    // graphile-worker 0.18 may release a connection twice when PostgreSQL cuts it under its feet. In the product that
    // ends the worker, which is started again; a test that cuts connections on purpose must not fail by it.
    onUnhandledError: (error) =>
      !(/already been released to the pool/.test(error.message) && /graphile-worker/.test(error.stack ?? '')),
    // Many files wait for processes that they start: by default a machine of two cores would run one file at a time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: StartFirst },
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { root, test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { root, test: { ...shared, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      // It starts no database of its own.
      { root, test: { ...shared, name: 'start', include: ['tests/start/**/*.test.ts'] } },
      // What keeps a database or a lake for the whole process runs in one of its own: `isolated`.
      ...(['integration', 'contract', 'isolated'] as const).map((name) => ({
        root,
        test: {
          ...shared,
          isolate: name === 'isolated',
          name,
          include: [`tests/${name}/**/*.test.{ts,tsx}`],
          globalSetup: ['tests/setup/global-postgres.ts'],
        },
      })),
    ],
  },
})
