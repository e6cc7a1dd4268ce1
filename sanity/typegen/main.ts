// `node sanity/typegen/main.ts` writes the types of schema and queries; `--check` only compares them with the
// committed file. Sanity's own extractor and generator run here without a Studio, project or network.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { runTypegenGenerate } from '@sanity/codegen'
import { extractSchema } from '@sanity/schema/_internal'
import { format, resolveConfig } from 'prettier'
import { createSchema } from 'sanity'
import { schemaTypes } from '../schema/index.ts'

const root = path.resolve(import.meta.dirname, '../..')
const typesFile = path.join(root, 'sanity/sanity.types.ts')

const generated = await generateTypes()
if (!process.argv.includes('--check')) {
  await writeFile(typesFile, generated)
} else if ((await readFile(typesFile, 'utf8').catch(() => '')) !== generated) {
  console.error('sanity/sanity.types.ts is not what schema and queries give: run node sanity/typegen/main.ts')
  process.exitCode = 1
}

async function generateTypes(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'io-typegen-'))
  try {
    const schemaFile = path.join(folder, 'schema.json')
    await writeFile(schemaFile, JSON.stringify(extractTypes()))
    const { code, filesWithErrors } = await runTypegenGenerate({
      workDir: root,
      config: {
        schema: schemaFile,
        path: path.join(root, 'sanity/queries/*.ts'),
        generates: path.join(folder, 'types.ts'),
        formatGeneratedCode: false,
        overloadClientMethods: true,
      },
    })
    if (filesWithErrors > 0) throw new Error('Some queries could not be read; the lines above say which.')
    // The output names the schema's temporary file.
    const lasting = code.replaceAll(path.relative(root, schemaFile), 'sanity/schema')
    return await format(lasting, { ...(await resolveConfig(typesFile)), filepath: typesFile })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Required fields stay optional: only the Studio validates, other clients write, too. */
function extractTypes() {
  const schema = createSchema({ name: 'default', types: schemaTypes })
  const problems = (schema._validation ?? []).flatMap((group) =>
    group.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  )
  if (problems.length > 0) throw new Error(`The schema has faults:\n${problems.join('\n')}`)
  return extractSchema(schema, { enforceRequiredFields: false })
}
