import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '..')
/** These tests do not load modules of `next/*` that run only inside Next; see README.md. */
const shared = {
  root,
  environment: 'node',
  // Limits are only for a test that hangs: a busy machine takes ten times as long, and no test may fail by that.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
  // Files share one module cache, since loading the same modules again took half the processor time of most files.
  isolate: false,
} as const

/** Begins with the longest file, `npm start` in an empty clone, so that the others run beside it. */
class StartFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isStart = ({ project }: TestSpecification) => project.name === 'start'
    return [...sorted.filter(isStart), ...sorted.filter((file) => !isStart(file))]
  }
}

export default defineConfig({
  root,
  // Vite's cache is in node_modules, where git ignores it.
  cacheDir: path.join(root, 'node_modules/.vite'),
  test: {
    // An unhandled rejection fails the run, as does a forgotten `.only`.
    dangerouslyIgnoreUnhandledErrors: false,
    // graphile-worker 0.18 may release a connection twice after PostgreSQL has cut it. In the product that ends the worker,
    // which is started again. A test that cuts connections on purpose must not fail by it.
    onUnhandledError: (error) =>
      !(/already been released to the pool/.test(error.message) && /graphile-worker/.test(error.stack ?? '')),
    // Many files wait for their processes; by default a machine of two cores would run one file at a time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: StartFirst },
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { root, test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { root, test: { ...shared, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      // It starts no database of its own.
      { root, test: { ...shared, name: 'start', include: ['tests/start/**/*.test.ts'] } },
      // Tests of code that keeps a database or a lake for the life of the process are `isolated`: each file has a process.
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
