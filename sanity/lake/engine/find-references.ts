import { isRecord } from './document.ts'

/** What a reference leads to. Without a dataset it stays in that of the document that holds it. */
export interface ReferenceTarget {
  id: string
  /** As `_dataset` names it; undefined for references within the dataset. */
  dataset: string | undefined
}

/** Where in a document references to the target stand, as paths: `topics[0]`, `body[2].link`. Weak ones count, too. */
export function findReferences({ value, target }: { value: unknown; target: ReferenceTarget }): string[] {
  const paths: string[] = []
  collect({ value, target, path: '', paths })
  return paths
}

interface Collecting {
  value: unknown
  target: ReferenceTarget
  path: string
  paths: string[]
}

function collect({ value, path, ...rest }: Collecting) {
  if (Array.isArray(value)) {
    for (const [position, item] of value.entries()) {
      collect({ ...rest, value: item, path: `${path}[${position}]` })
    }
  } else if (isRecord(value)) {
    const { id, dataset } = rest.target
    if (value['_ref'] === id && value['_dataset'] === dataset) rest.paths.push(path)
    for (const [name, part] of Object.entries(value)) {
      collect({ ...rest, value: part, path: path === '' ? name : `${path}.${name}` })
    }
  }
}
