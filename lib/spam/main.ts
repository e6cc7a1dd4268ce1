import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeError } from '#lib/errors.ts'
import { CommandError, readSpamCommand, spamHelp } from './command.ts'
import type { SpamCommand } from './command.ts'
import { readExamples } from './examples.ts'
import type { Example } from './fit.ts'
import { measureModel } from './is-better.ts'
import { readModel } from './model.ts'
import type { SpamModel } from './model.ts'
import { trainSpam } from './train.ts'

const modelFile = path.join(import.meta.dirname, 'model.json')
const ownFile = path.join(import.meta.dirname, 'own-examples.csv')

/** `npm run spam -- evaluate|train <file.csv>`. Only results go to standard output. */
function main(): void {
  const command = readSpamCommand(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  if (command.name === 'help') console.log(spamHelp)
  else if (command.name === 'evaluate') evaluate(command.file)
  else train(command)
}

function evaluate(file: string): void {
  const model = readModel(readFileSync(modelFile, 'utf8'))
  console.log(JSON.stringify(measureModel(model, readFile(file))))
}

function train({ files, out = modelFile, seed, trainedAt }: Extract<SpamCommand, { name: 'train' }>): void {
  // Written examples have no source, so they are divided at random.
  const own = readFile(ownFile).map(({ text, isSpam }) => ({ text, isSpam }))
  const examples = [...files.flatMap(readFile), ...own]
  const model = trainSpam({ examples, seed, trainedAt: trainedAt ?? new Date() })
  const before = existsSync(out) ? readModel(readFileSync(out, 'utf8')) : undefined
  const kept =
    before && isSame(before, model) && !trainedAt ? { ...model, trainedAt: before.trainedAt } : model
  writeFileSync(out, `${JSON.stringify(kept, null, 2)}\n`)
  console.table({ ...kept.measuredBySource, all: kept.measured })
  console.log(`${Object.keys(kept.weights).length} weights, threshold ${kept.threshold}: ${out}`)
}

/** Whether two models differ at most in their date; then the old date stays, and no byte of the file changes. */
function isSame(before: SpamModel, after: SpamModel): boolean {
  return JSON.stringify({ ...before, trainedAt: '' }) === JSON.stringify({ ...after, trainedAt: '' })
}

/** @throws Error that names the file */
function readFile(file: string): Example[] {
  try {
    return readExamples(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${describeError(error)}`, { cause: error })
  }
}

try {
  main()
} catch (error) {
  console.error(describeError(error))
  if (error instanceof CommandError) console.error(`\n${spamHelp}`)
  process.exitCode = 1
}
