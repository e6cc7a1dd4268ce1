import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'

export class QueryTimeoutError extends Error {
  constructor() {
    super('Query took too long and was stopped')
    this.name = 'QueryTimeoutError'
  }
}

/** Node types whose `expr` or `base` runs once for each item of an array. */
const loopPartByType: Readonly<Record<string, string>> = {
  Filter: 'expr',
  Map: 'expr',
  FlatMap: 'expr',
  Projection: 'expr',
  Asc: 'base',
  Desc: 'base',
  Deref: 'base',
}

/**
 * Returns the query with a call of `tick` in each loop. A throwing `tick` stops the run: groq-js evaluates without a
 * pause and has no limit of its own. The call is in the getter of a group, since evaluation passes through groups.
 */
export function guardQuery({ tree, tick }: { tree: ExprNode; tick: () => void }): ExprNode {
  return guard({ node: tree, tick }) as ExprNode
}

function guard({ node, tick }: { node: unknown; tick: () => void }): unknown {
  if (Array.isArray(node)) return node.map((part: unknown) => guard({ node: part, tick }))
  if (!isRecord(node) || node['type'] === 'Value') return node
  const guarded: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(node)) guarded[key] = guard({ node: part, tick })
  const loopPart = loopPartByType[String(node['type'])]
  if (loopPart !== undefined && guarded[loopPart] !== undefined) {
    guarded[loopPart] = countedGroup({ node: guarded[loopPart], tick })
  }
  return guarded
}

function countedGroup({ node, tick }: { node: unknown; tick: () => void }) {
  return {
    type: 'Group',
    get base() {
      tick()
      return node
    },
  }
}

/**
 * Returns a tick that throws after `deadlineMs`. It reads the clock at every 64th call only: reading costs more than
 * a filter's step.
 */
export function createDeadline({
  deadlineMs,
  nowMs,
}: {
  deadlineMs: number
  nowMs: () => number
}): () => void {
  let ticks = 0
  return () => {
    ticks += 1
    if (ticks % 64 === 0 && nowMs() > deadlineMs) throw new QueryTimeoutError()
  }
}
