import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { ICruiseResult } from 'dependency-cruiser'

export interface SourceModule {
  /** Path from the project's root. */
  path: string
  /** Files of this project that it imports, by path. */
  files: string[]
  /** Those of them that it loads at run time. */
  loaded: string[]
  /** Packages and Node modules that it imports at run time, as written. */
  packages: string[]
  /** Imports by relative path, as written. */
  relative: string[]
  inCircle: boolean
}

const root = path.resolve(import.meta.dirname, '../..')

const isOwn = (path: string) => /^(app|lib|sanity|prisma)\//.test(path) && /\.(ts|tsx|mjs)$/.test(path)

/** Reads the imports of every source file of the product. Type imports count for files, but not for packages. */
export async function readImportGraph(): Promise<SourceModule[]> {
  const { output } = await cruise(['app', 'lib', 'sanity', 'prisma'], {
    baseDir: root,
    doNotFollow: { path: 'node_modules|^prisma/generated|^sanity/sanity\\.types\\.ts' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  })
  return (output as ICruiseResult).modules
    .filter((module) =>
      /^(app|lib|sanity|prisma)\/(?!generated\/|sanity\.types).*\.(ts|tsx|mjs)$/.test(module.source),
    )
    .map((module) => ({
      path: module.source,
      files: module.dependencies.map((dependency) => dependency.resolved).filter(isOwn),
      loaded: module.dependencies
        .filter((dependency) => !dependency.dependencyTypes.includes('type-only'))
        .map((dependency) => dependency.resolved)
        .filter(isOwn),
      packages: module.dependencies
        .filter((dependency) => !dependency.dependencyTypes.includes('type-only'))
        .map((dependency) => dependency.module)
        .filter((name) => !/^[.#]/.test(name)),
      relative: module.dependencies
        .map((dependency) => dependency.module)
        .filter((name) => name.startsWith('.')),
      inCircle: module.dependencies.some((dependency) => dependency.circular),
    }))
}
