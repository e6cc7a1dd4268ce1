import path from 'node:path'
import { parseArgs } from 'node:util'

export type SpamCommand =
  | { name: 'help' }
  | { name: 'evaluate'; file: string }
  | { name: 'train'; files: string[]; out: string | undefined; seed: number; trainedAt: Date | undefined }

export const spamHelp = `Measures the spam score, or trains it again.

  npm run spam -- evaluate <file.csv>
  npm run spam -- train <file.csv> … [--out <file.json>] [--seed <number>] [--trained-at <date>]

  evaluate      prints one line of JSON: precision, recall and n at the threshold of the shipped model
  train         trains on the files and on lib/spam/own-examples.csv, and prints the results on held-out examples

A file is CSV with a header; its columns are spam (1 or 0), text, and for training source.
`

/** A fault of the arguments; the message is for the person who typed them. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Reads the arguments of `npm run spam`; paths are relative to `folder`. @throws CommandError */
export function readSpamCommand(args: string[], folder: string): SpamCommand {
  const { values, positionals } = readArguments(args)
  const [name, ...files] = positionals
  if (values.help || name === undefined || name === 'help') return { name: 'help' }
  const [file, ...others] = files.map((given) => path.resolve(folder, given))
  if (name === 'evaluate') {
    if (file === undefined || others.length > 0) throw new CommandError('"evaluate" takes one file.')
    return { name, file }
  }
  if (name !== 'train') throw new CommandError(`There is no command "${name}".`)
  if (file === undefined) throw new CommandError('"train" takes one file or more.')
  return {
    name,
    files: [file, ...others],
    out: values.out === undefined ? undefined : path.resolve(folder, values.out),
    seed: readSeed(values.seed),
    trainedAt: values['trained-at'] === undefined ? undefined : readDate(values['trained-at']),
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        'trained-at': { type: 'string' },
      },
    })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

function readSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new CommandError(`--seed must be a whole number: ${value}`)
  return Number(value)
}

function readDate(value: string): Date {
  const date = new Date(value)
  if (Number.isNaN(date.getTime()))
    throw new CommandError(`--trained-at must be a date as 2026-11-28: ${value}`)
  return date
}
