import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'
import type { Marks, ObjectNode } from './mark-projections.ts'
import type { Place, Places } from './places.ts'

/** A value and its place in a document, if known. */
export interface Found {
  value: unknown
  place: Place | undefined
}

export interface Origins {
  marks: Marks
  places: Places
}

interface Projected extends Origins {
  result: object
  node: ObjectNode
  /** The value of `@` in the projection. */
  self: unknown
}

/**
 * Finds where the fields of a projected object come from, as far as the query's text says so beyond doubt:
 * attributes, references, `coalesce()`, spreads. Fields with other expressions are left out.
 */
export function fieldOrigins(projected: Projected): Map<string, Found> {
  const fields = new Map<string, Found>()
  addFields({ ...projected, fields })
  return fields
}

type Adding = Projected & { fields: Map<string, Found> }

function addFields(adding: Adding) {
  const { node, self, places, fields } = adding
  for (const attribute of node.attributes) {
    switch (attribute.type) {
      case 'ObjectAttributeValue': {
        const found = resolve({ node: attribute.value, self, places })
        if (found) fields.set(attribute.name, found)
        else fields.delete(attribute.name)
        break
      }
      case 'ObjectSplat':
        if (!addProjection({ ...adding, spread: attribute.value })) {
          addSpread({ ...adding, found: resolve({ node: attribute.value, self, places }) })
        }
        break
      case 'ObjectConditionalSplat':
        // The mark of a projection shows whether the condition held; for other values nothing does.
        if (!addProjection({ ...adding, spread: attribute.value })) fields.clear()
    }
  }
}

/** Adds the fields of a projection that was spread into the object; false when `spread` is no projection. */
function addProjection({ spread, ...adding }: Adding & { spread: ExprNode }): boolean {
  const inner = spread.type === 'Projection' ? spread.expr : spread
  if (inner.type !== 'Object') return false
  const part = adding.marks.partOf({ result: adding.result, node: inner })
  if (part) addFields({ ...adding, node: inner, self: part.self })
  return true
}

function addSpread({ fields, found }: Adding & { found: Found | undefined }) {
  if (!found) {
    // The unknown value may have replaced any field.
    fields.clear()
    return
  }
  if (!isRecord(found.value)) return
  for (const name of Object.keys(found.value)) fields.set(name, attributeOf({ found, name }))
}

interface Resolving {
  node: ExprNode
  self: unknown
  places: Places
}

/** Undefined for expressions that are not followed. */
function resolve({ node, self, places }: Resolving): Found | undefined {
  switch (node.type) {
    case 'This':
      return { value: self, place: places.find(self) }
    case 'Group':
    case 'ArrayCoerce':
      return resolve({ node: node.base, self, places })
    case 'AccessAttribute': {
      const found = resolve({ node: node.base ?? { type: 'This' }, self, places })
      return found && attributeOf({ found, name: node.name })
    }
    case 'Deref': {
      const found = resolve({ node: node.base, self, places })
      return found && targetOf({ found, places })
    }
    case 'FuncCall':
      return isCoalesce(node) ? firstOf({ nodes: node.args, self, places }) : undefined
    default:
      return undefined
  }
}

const nothing: Found = { value: null, place: undefined }

function attributeOf({ found: { value, place }, name }: { found: Found; name: string }): Found {
  if (!isRecord(value) || !Object.hasOwn(value, name)) return nothing
  return { value: value[name], place: place && { ...place, path: [...place.path, name] } }
}

function targetOf({ found: { value }, places }: { found: Found; places: Places }): Found {
  const id = isRecord(value) ? value['_ref'] : undefined
  return (typeof id === 'string' ? places.follow(id) : undefined) ?? nothing
}

function isCoalesce({ namespace, name }: { namespace: string; name: string }): boolean {
  return namespace === 'global' && name === 'coalesce'
}

function firstOf({ nodes, ...scope }: Omit<Resolving, 'node'> & { nodes: ExprNode[] }): Found | undefined {
  for (const node of nodes) {
    const found = resolve({ node, ...scope })
    if (!found || found.value !== null) return found
  }
  return nothing
}
