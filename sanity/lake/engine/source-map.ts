import { isRecord } from './document.ts'
import { fieldOrigins } from './field-origins.ts'
import type { Found, Origins } from './field-origins.ts'
import { markProjections } from './mark-projections.ts'
import { narrowQuery } from './narrow-query.ts'
import { parseQuery } from './parse-query.ts'
import { Places } from './places.ts'
import { SourceMapWriter } from './source-map-writer.ts'
import type { PathStyle, SourceMap } from './source-map-writer.ts'
import { evaluateTree } from './run-query.ts'
import type { QueryRun } from './run-query.ts'

/**
 * Runs a query and maps each value of its result to its place in a document. Uncertain values have no mapping.
 * https://www.sanity.io/docs/visual-editing/content-source-maps
 *
 * @throws QueryParseError, QueryRunError, QueryTimeoutError
 */
export function runMappedQuery({
  query,
  params,
  index,
  pathStyle,
  ...run
}: QueryRun & { pathStyle: PathStyle }): { result: unknown; resultSourceMap: SourceMap } {
  const { tree, marks } = markProjections(parseQuery({ query, params }))
  const places = new Places(index)
  const result = evaluateTree({
    tree: narrowQuery({ tree, index }),
    params,
    index,
    ...run,
    onDereference: (id) => {
      run.onDereference?.(id)
      places.add(index.get(id))
    },
  })
  addSources({ value: result, marks, places })
  const writer = new SourceMapWriter(pathStyle)
  map({ value: result, path: [], marks, places, writer })
  return { result, resultSourceMap: writer.finish() }
}

function addSources({ value, marks, places }: Origins & { value: unknown }) {
  if (typeof value !== 'object' || value === null) return
  places.add(value)
  if (places.find(value)) return
  places.add(marks.of(value)?.self)
  for (const part of Object.values(value)) addSources({ value: part, marks, places })
}

interface Mapping extends Origins {
  value: unknown
  path: readonly (string | number)[]
  writer: SourceMapWriter
}

/** A part of a document is mapped as a whole, other arrays and objects by their items. */
function map({ value, path, ...mapping }: Mapping) {
  if (typeof value !== 'object' || value === null) return
  const place = mapping.places.find(value)
  if (place) {
    mapping.writer.add({ path, place })
  } else if (Array.isArray(value)) {
    for (const [position, item] of value.entries())
      map({ ...mapping, value: item, path: [...path, position] })
  } else {
    const fields = fieldsOf({ value, ...mapping })
    for (const [name, part] of Object.entries(value)) {
      const found = fields.get(name)
      if (isScalar(part)) addScalar({ ...mapping, value: part, path: [...path, name], found })
      else map({ ...mapping, value: part, path: [...path, name] })
    }
  }
}

function fieldsOf({ value, marks, places }: Origins & { value: object }): ReadonlyMap<string, Found> {
  const mark = marks.of(value)
  return mark ? fieldOrigins({ ...mark, result: value, marks, places }) : new Map<string, Found>()
}

/** The comparison guards against a mapping to another value, whatever the query did. */
function addScalar({ value, path, found, writer }: Mapping & { found: Found | undefined }) {
  if (found?.place && found.value === value) writer.add({ path, place: found.place })
}

function isScalar(value: unknown): boolean {
  return !Array.isArray(value) && !isRecord(value)
}
