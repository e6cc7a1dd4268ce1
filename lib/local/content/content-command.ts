import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../start-error.ts'

export type ContentCommand =
  | { name: 'help' }
  | { name: 'export'; file: string; isOverwritten: boolean }
  | {
      name: 'import'
      file: string
      existing: 'replace' | 'missing' | undefined
      areAssetsOptional: boolean
    }

export const contentHelp = `Exports all content to a file, or imports it: documents, drafts, pictures and files.
People and comments are not content and are not touched.

  npm run content -- export <file.tar.gz> [--overwrite]
  npm run content -- import <file.tar.gz> [--replace | --missing] [--allow-failing-assets]

  --overwrite             replaces an existing file
  --replace               replaces existing documents by those of the file
  --missing               adds only the documents that do not exist yet
  --allow-failing-assets  also imports documents without those pictures or files that the archive lacks

The command works on the running product; without one it starts what it needs. With SANITY_PROJECT_ID, SANITY_DATASET
and SANITY_API_WRITE_TOKEN set it works on that project of Sanity's hosted service instead.
`

/**
 * Reads the arguments of `npm run content`; a relative file counts from `folder`. No arguments mean `help`.
 *
 * @throws StartError
 */
export function readContentCommand(args: string[], folder: string): ContentCommand {
  const { values, positionals } = parse(args)
  const [name, file, ...others] = positionals
  if (values.help || name === undefined || name === 'help') return { name: 'help' }
  if (name !== 'export' && name !== 'import') throw wrong(`There is no command "${name}".`)
  if (file === undefined || others.length > 0) throw wrong(`"${name}" takes one file.`)
  if (!/\.(tar\.gz|tgz)$/.test(file)) throw wrong(`The file's name has to end in .tar.gz: ${file}`)
  const target = path.resolve(folder, file)
  if (name === 'export') {
    if (values.replace || values.missing || values['allow-failing-assets'])
      throw wrong('--replace, --missing and --allow-failing-assets are for import.')
    return { name, file: target, isOverwritten: values.overwrite }
  }
  if (values.overwrite) throw wrong('--overwrite is for export; import has --replace and --missing.')
  if (values.replace && values.missing) throw wrong('Either --replace or --missing, not both.')
  return {
    name,
    file: target,
    existing: values.replace ? 'replace' : values.missing ? 'missing' : undefined,
    areAssetsOptional: values['allow-failing-assets'],
  }
}

const flag = { type: 'boolean', default: false } as const

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { ...flag, short: 'h' },
        overwrite: flag,
        replace: flag,
        missing: flag,
        'allow-failing-assets': flag,
      },
    })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function wrong(message: string): StartError {
  return new StartError({ message, advice: 'See npm run content -- --help' })
}
