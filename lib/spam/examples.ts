import { parse } from 'csv-parse/sync'
import type { Example } from './fit.ts'

/** A file of examples that cannot be read; the message is for the person who named it. */
export class ExamplesError extends Error {
  override readonly name = 'ExamplesError'
}

const truths = /^(?:1(?:\.0)?|true|yes|spam)$/i
const falsehoods = /^(?:0(?:\.0)?|false|no|ham|honest)$/i

/**
 * Reads CSV (RFC 4180). Its header has the columns `spam` and `text`, and perhaps `source`, in any order; others are
 * ignored. @throws ExamplesError
 */
export function readExamples(csv: string): Example[] {
  const [header, ...rows] = parseRows(csv)
  if (header === undefined) throw new ExamplesError('The file is empty.')
  const names = header.map((name) => name.trim().toLowerCase())
  const columnOf = (name: string) => names.indexOf(name)
  const missing = ['spam', 'text'].filter((name) => columnOf(name) < 0)
  if (missing.length > 0) {
    throw new ExamplesError(
      `The header has no column ${missing.map((name) => `"${name}"`).join(' and none ')}: ${names.join(', ')}`,
    )
  }
  if (rows.length === 0) throw new ExamplesError('The file has no rows below its header.')
  return rows.map((row, index) => {
    const source = row[columnOf('source')]
    return {
      text: row[columnOf('text')] ?? '',
      isSpam: readTruth(row[columnOf('spam')] ?? '', index + 2),
      ...(source ? { source } : {}),
    }
  })
}

function parseRows(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true })
  } catch (error) {
    throw new ExamplesError(`This is not CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readTruth(cell: string, record: number): boolean {
  const value = cell.trim()
  if (truths.test(value)) return true
  if (falsehoods.test(value)) return false
  throw new ExamplesError(`Record ${record}: "spam" must be 1 or 0, and is "${value.slice(0, 40)}".`)
}
