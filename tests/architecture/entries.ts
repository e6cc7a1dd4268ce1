import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** The methods of a route that a caller can use. Next answers HEAD like GET. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** A way into the site: `GET app/…/route.ts`, `app/…/actions.ts name` or `page app/…/page.tsx`. */
export interface Entry {
  name: string
  /** The text of its file. */
  source: string
}

/** Every method of a route, server action and page, from the code. */
export async function listEntries(): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const file of glob('app/**/*.{ts,tsx}', { cwd: root })) {
    const source = await readFile(path.join(root, file), 'utf8')
    entries.push(...namesIn(file, source).map((name) => ({ name, source })))
  }
  return entries
}

function namesIn(file: string, source: string): string[] {
  if (/\/route\.tsx?$/.test(file)) return methodsIn(source).map((method) => `${method} ${file}`)
  if (/\/page\.tsx$/.test(file)) return [`page ${file}`]
  if (!/^\s*['"]use server['"]/m.test(source)) return []
  // An action inside a function is found nowhere else, so it is listed by its file.
  if (!/^['"]use server['"]/.test(source)) return [`${file} (an action within a function)`]
  const names = [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name ?? '')
  return names.map((name) => `${file} ${name}`)
}

/** The route's own methods; `methodsOf` answers all others with 405. */
function methodsIn(source: string): string[] {
  const own = /methodsOf\(\{([^}]*)\}\)/.exec(source)?.[1]
  const isNamed = (method: string) =>
    own === undefined
      ? new RegExp(String.raw`^export\b.*\b${method}\b`, 'm').test(source)
      : new RegExp(String.raw`\b${method}\b`).test(own)
  return methods.filter(isNamed)
}
