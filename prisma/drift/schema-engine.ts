import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as SchemaEngineWasm from '@prisma/schema-engine-wasm'
import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { makeAdapterFactory } from './adapter.ts'

/** Prisma's schema engine as WebAssembly. The CLI would download a native one; this works offline. */

const folder = path.resolve(import.meta.dirname, '..')
const noFilters = { externalTables: [], externalEnums: [] }

/** The state that `prisma/schema.prisma` describes. */
export function schemaTarget(): DiffTarget {
  const content = readFileSync(path.join(folder, 'schema.prisma'), 'utf8')
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] }
}

/** The state after all of `prisma/migrations`, applied in order. */
export function migrationsTarget(): DiffTarget {
  const baseDir = path.join(folder, 'migrations')
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    tag: 'migrations',
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => {
      const value = readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
    }),
  }
}

/** The SQL from one state to the other, empty when they are the same. Uses a shadow database. Throws an Error. */
export async function diffSql(
  { from, to }: { from: DiffTarget; to: DiffTarget },
  connectionString: string,
): Promise<string> {
  // The glue code keeps views of one instance's memory: a second instance in a process would break both.
  bindings ??= instantiate()
  const { SchemaEngine } = await bindings
  const adapterFactory = makeAdapterFactory(connectionString)
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapterFactory)
  try {
    const { exitCode, stdout } = await engine.diff({
      from,
      to,
      script: true,
      exitCode: true,
      filters: noFilters,
    })
    if (exitCode !== 0 && exitCode !== 2) throw new Error(`Prisma's schema engine ended with ${exitCode}`)
    return exitCode === 0 ? '' : (stdout ?? '')
  } catch (error) {
    // The engine has only a number for the database's error.
    const id = /External error id#(\d+)/.exec(String(error))?.[1]
    const record = id === undefined ? undefined : adapterFactory.errorRegistry.consumeError(Number(id))
    throw record
      ? new Error(`${String(error).split('\n')[0]} ${String(record.error)}`, { cause: record.error })
      : error
  }
}

type Bindings = typeof SchemaEngineWasm
let bindings: Promise<Bindings> | undefined

async function instantiate(): Promise<Bindings> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = (await import(glue)) as Bindings & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  // The package's entry imports the .wasm file as a module, for which Node before 24.5 needs a flag.
  const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports,
  })
  module.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) },
  })
  return module
}
