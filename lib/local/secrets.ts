import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error.ts'

const schema = z.object({
  authSecret: z.string().min(32),
  webhookSecret: z.string().min(32),
  /** The superuser's; only the supervisor uses it. */
  postgresPassword: z.string().min(1),
  postgresSitePassword: z.string().min(1),
  postgresLakePassword: z.string().min(1),
  lakeReadToken: z.string().min(32),
  lakeWriteToken: z.string().min(32),
})

export type Secrets = z.infer<typeof schema>

const makeSecret = () => randomBytes(32).toString('base64url')

/**
 * The secrets of this installation, from `secrets.json` in the data folder. The file is made once, with mode 600. A secret
 * that a newer version of the product needs is added.
 *
 * @throws StartError when the file is broken
 */
export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const known = await readSecrets(file)
  const fresh = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, makeSecret()]))
  const result = schema.safeParse({ ...fresh, ...known })
  if (!result.success) throw broken({ file, reason: z.prettifyError(result.error) })
  const isWhole = Object.keys(schema.shape).every((name) => name in known)
  if (isWhole) await chmod(file, 0o600)
  else await writeWhole({ file, text: `${JSON.stringify(result.data, null, 2)}\n` })
  return result.data
}

async function readSecrets(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    throw broken({ file, reason: 'it is not a JSON object' })
  }
}

function broken({ file, reason }: { file: string; reason: string }): StartError {
  return new StartError({
    message: `${file} cannot be used: ${reason}`,
    advice:
      'Correct it, or restore it from a backup. Without it the data can’t be opened: npm run reset starts with new data.',
  })
}

/** Writes another file, flushes and renames it: a killed start leaves either the old file or the new one. */
async function writeWhole({ file, text }: { file: string; text: string }): Promise<void> {
  const partial = `${file}.${process.pid}.new`
  const handle = await open(partial, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, file)
}
