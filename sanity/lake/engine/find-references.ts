import { isRecord } from './document.ts'

/** The target of a reference. Without `dataset` it is in the referring document's own dataset. */
export interface ReferenceTarget {
  id: string
  /** The value of `_dataset`; undefined for references within the dataset. */
  dataset: string | undefined
}

/** Paths of all references to the target, weak ones too: `topics[0]`, `body[2].link`. */
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
