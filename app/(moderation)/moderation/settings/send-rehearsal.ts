import type { Issue } from '#lib/errors.ts'
import type { RehearsalDto, RehearsalStepDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'

export interface RehearsalProgress {
  read: number
  total: number
}

export type RehearsalAnswer = { rehearsal: RehearsalDto } | { message: string; issues: Issue[] }

interface Sending {
  /** A rule or a threshold, as the API takes it. */
  body: object
  onProgress: (progress: RehearsalProgress) => void
}

/** Lets the server rehearse, and follows its progress. Returns the result, or the fault in words. */
export async function sendRehearsal({ body, onProgress }: Sending): Promise<RehearsalAnswer> {
  try {
    const answer = await fetch('/api/moderation/rehearsals', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok || !answer.body) return faultIn(await answer.json())
    for await (const line of linesOf(answer.body)) {
      const step = JSON.parse(line) as RehearsalStepDto
      if ('comments' in step) return { rehearsal: step }
      onProgress(step)
    }
  } catch {
    // Told below: the connection, or the server, broke off.
  }
  return { message: words.queue.unreached, issues: [] }
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  // Not every browser iterates over streams.
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (text + piece.value).split('\n')
    text = lines.pop() ?? ''
    yield* lines
  }
}

/** The fields of a rule have the names of the form. */
function faultIn(problem: unknown): RehearsalAnswer {
  const { detail, issues = [] } = problem as { detail?: string; issues?: Issue[] }
  return {
    message: detail ?? words.queue.unreached,
    issues: issues.map(({ field, message }) => ({ field: field.replace(/^rule\./, ''), message })),
  }
}
