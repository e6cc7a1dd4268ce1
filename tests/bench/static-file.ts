import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * The address of the built file whose size is nearest to `bytes`. A file of that size is the server's best case, since it
 * needs neither rendering nor a look-up.
 */
export async function findStaticFile({ bytes }: { bytes: number }): Promise<string> {
  const folder = path.resolve(import.meta.dirname, '../../.next-test/static/chunks')
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      distance: Math.abs((await stat(path.join(folder, name))).size - bytes),
    })),
  )
  const [nearest] = files.sort((a, b) => a.distance - b.distance)
  if (!nearest) throw new Error(`No file was built into ${folder}`)
  return `/_next/static/chunks/${nearest.name}`
}
