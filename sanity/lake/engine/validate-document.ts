import { isRecord } from './document.ts'
import { isDocumentId } from './document-id.ts'
import type { MutationFault } from './mutation-error.ts'

/** In the order of the hosted service's limits. https://www.sanity.io/docs/content-lake/technical-limits */
const documentLengthMax = 32 * 1024 * 1024
const depthMax = 64
/**
 * groq-js calls this function of each object; an attribute with its name would fail every query that meets the
 * document.
 */
const unreadableName = 'hasOwnProperty'
const typePattern = /^[A-Za-z_][\w.-]{0,127}$/

/** The first reason why a value can't be a document; undefined when there is none. */
export function findDocumentFault(document: Record<string, unknown>): MutationFault | undefined {
  const { _id: id, _type: type } = document
  if (!isDocumentId(id)) return fault(`Malformed document ID: ${JSON.stringify(id)}`)
  if (type === undefined) return fault(`Document "${id}" has no _type`)
  if (typeof type !== 'string' || !typePattern.test(type)) {
    return fault(`Document "${id}" has a malformed _type: ${JSON.stringify(type)}`)
  }
  if (depthOf({ value: document, depthMax }) > depthMax) {
    return fault(`Document "${id}" is nested deeper than ${String(depthMax)} levels`)
  }
  if (hasAttribute(document, unreadableName)) {
    return fault(`Document "${id}" has an attribute named ${unreadableName}`)
  }
  const undated = ['_createdAt', '_updatedAt'].find(
    (name) => !isMissing(document[name]) && !isDate(document[name]),
  )
  if (undated !== undefined)
    return fault(`Document "${id}" has a malformed ${undated}: ${JSON.stringify(document[undated])}`)
  if (JSON.stringify(document).length > documentLengthMax) return fault(`Document "${id}" is too large`)
  return undefined
}

const isMissing = (value: unknown) => value === undefined || value === null

/** RFC 3339. */
function isDate(value: unknown): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
  return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value))
}

function fault(description: string): MutationFault {
  return { type: 'validationError', description }
}

function hasAttribute(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, name) || Object.values(value).some((part) => hasAttribute(part, name))
}

function depthOf({ value, depthMax: left }: { value: unknown; depthMax: number }): number {
  if (typeof value !== 'object' || value === null || left < 0) return 0
  const parts = isRecord(value) ? Object.values(value) : (value as unknown[])
  return 1 + Math.max(0, ...parts.map((part) => depthOf({ value: part, depthMax: left - 1 })))
}
