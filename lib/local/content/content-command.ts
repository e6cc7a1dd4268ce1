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

export const contentHelp = `Takes all content out into a file, or brings it in: documents, drafts, pictures and files.
People and comments are not content and stay where they are.

  npm run content -- export <file.tar.gz> [--overwrite]
  npm run content -- import <file.tar.gz> [--replace | --missing] [--allow-failing-assets]

  --overwrite             replaces the file when it exists
  --replace               documents that exist are replaced by those of the file
  --missing               documents that exist stay as they are; only the others are added
  --allow-failing-assets  imports documents whose pictures or files the archive lacks, without these

It works on the product that runs, or starts what it needs when none does. With SANITY_PROJECT_ID, SANITY_DATASET and
SANITY_API_WRITE_TOKEN set it works on that project of Sanity's hosted service instead.
`

/** Reads the arguments of `npm run content`; files are named from `folder`. @throws StartError */
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
  return new StartError({ message, advice: 'npm run content -- --help says how it is used.' })
}
