import type { AppealDto } from '../dto.ts'
import { appealStateOf } from './appeal.ts'

interface Row {
  text: string
  createdAt: Date
  state: string
  answer: string | null
  decidedAt: Date | null
}

/** The columns of an appeal for whoever made it. */
export const appealOfLink = {
  text: true,
  createdAt: true,
  state: true,
  answer: true,
  decidedAt: true,
} as const

export function toAppealDto(row: Row | null): AppealDto | null {
  if (!row) return null
  return {
    text: row.text,
    receivedAt: row.createdAt.toISOString(),
    state: appealStateOf(row.state),
    answer: row.answer,
    answeredAt: row.decidedAt?.toISOString() ?? null,
  }
}
