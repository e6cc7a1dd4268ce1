import { isRecord } from './document.ts'
import type { Place } from './places.ts'

/** How a path names an item of an array: by its `_key` if it has one, or by its position. */
export type PathStyle = 'key' | 'index'

/**
 * The format of `@sanity/client`. Numbers are positions in `documents` and `paths`; keys of `mappings` are paths in
 * the result.
 */
export interface SourceMap {
  documents: { _id: string; _type: string }[]
  paths: string[]
  mappings: Record<
    string,
    { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }
  >
}

/** Builds a source map that lists each document and path once. */
export class SourceMapWriter {
  readonly #style: PathStyle
  readonly #documents = new Map<string, { position: number; type: string }>()
  readonly #paths = new Map<string, number>()
  readonly #mappings: SourceMap['mappings'] = {}

  constructor(style: PathStyle) {
    this.#style = style
  }

  add({ path, place }: { path: readonly (string | number)[]; place: Place }) {
    const text = `$${path.map(segmentOf).join('')}`
    const source = {
      type: 'documentValue',
      document: this.#positionOfDocument(place),
      path: this.#positionOfPath(place),
    } as const
    this.#mappings[text] = { type: 'value', source }
  }

  finish(): SourceMap {
    return {
      documents: [...this.#documents].map(([_id, { type }]) => ({ _id, _type: type })),
      paths: [...this.#paths.keys()],
      mappings: this.#mappings,
    }
  }

  /** A draft that a view shows under its published id is named by its own id. */
  #positionOfDocument({ document }: Place): number {
    const { _originalId: originalId = document._id, _type: type } = document
    const id = String(originalId)
    const position = this.#documents.get(id)?.position ?? this.#documents.size
    this.#documents.set(id, { position, type })
    return position
  }

  #positionOfPath({ document, path }: Place): number {
    let value: unknown = document
    let text = '$'
    for (const segment of path) {
      const container = value as Record<string | number, unknown>
      value = container[segment]
      text += (this.#style === 'key' && keyedSegment({ container, value })) || segmentOf(segment)
    }
    const position = this.#paths.get(text) ?? this.#paths.size
    this.#paths.set(text, position)
    return position
  }
}

/** Undefined where no `_key` identifies the item. */
function keyedSegment({ container, value }: { container: unknown; value: unknown }): string | undefined {
  const key = isRecord(value) ? value['_key'] : undefined
  if (!Array.isArray(container) || typeof key !== 'string' || key === '') return undefined
  const isAlone = container.every((item) => item === value || !isRecord(item) || item['_key'] !== key)
  return isAlone ? `[?(@._key=='${key.replace(/['\\]/g, escaped)}')]` : undefined
}

function segmentOf(segment: string | number): string {
  return typeof segment === 'number' ? `[${segment}]` : `['${segment.replace(/[\f\n\r\t'\\]/g, escaped)}']`
}

const escapes: Readonly<Record<string, string>> = { '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' }

function escaped(character: string): string {
  return `\\${escapes[character] ?? character}`
}
