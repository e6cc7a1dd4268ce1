import { existsSync } from 'node:fs'
import path from 'node:path'
import { exportContent } from '#lib/transfer/export-content.ts'
import { importContent } from '#lib/transfer/import-content.ts'
import { TransferError } from '#lib/transfer/transfer-error.ts'
import { contentHelp, readContentCommand } from './content-command.ts'
import type { ContentCommand } from './content-command.ts'
import { createStepLines } from './step-lines.ts'
import type { StepLines } from './step-lines.ts'
import { openContentStore } from './open-content-store.ts'
import type { ContentStore } from './open-content-store.ts'
import { createReporter, formatSeconds } from '../progress.ts'
import { StartError } from '../start-error.ts'
import { describeError } from '#lib/errors.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const reporter = createReporter(process.stdout)
let stop = () => Promise.resolve()

/** `npm run content -- export|import <file>` moves all content to a file or back. */
async function main(): Promise<void> {
  const command = readContentCommand(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  if (command.name === 'help') {
    process.stdout.write(contentHelp)
    return
  }
  assertFile(command)
  stopWhenAsked()
  const startedAt = performance.now()
  const store = await openContentStore({
    root,
    source: process.env,
    reporter,
    onStarting: (close) => {
      stop = close
    },
  })
  const lines = createStepLines(process.stdout)
  try {
    const told = await run({ command, store, lines })
    lines.end(true)
    process.stdout.write(`${told} in ${formatSeconds(performance.now() - startedAt)}.\n`)
  } catch (error) {
    lines.end(false)
    throw error
  } finally {
    await store.close()
  }
}

interface Run {
  command: Exclude<ContentCommand, { name: 'help' }>
  store: ContentStore
  lines: StepLines
}

async function run({ command, store, lines }: Run): Promise<string> {
  const { client, dataset, name, isHosted } = store
  const { file } = command
  if (command.name === 'export') {
    const { documentCount, assetCount, missingAssets } = await exportContent(
      { client, dataset, file },
      lines.onProgress,
    )
    for (const asset of missingAssets) reporter.warn(`${asset} could not be read and is not in the file.`)
    return `Exported ${String(documentCount)} documents and ${String(assetCount)} pictures and files from ${name} to ${file}`
  }
  const { documentCount, warnings } = await importContent(
    { client, ...command, areAssetsReplaced: !isHosted },
    lines.onProgress,
  )
  for (const warning of warnings) reporter.warn(warning)
  const done = command.existing === 'missing' ? 'Added the missing ones of' : 'Imported'
  return `${done} ${String(documentCount)} documents from ${file} into ${name}`
}

/** Checks the file before anything is started. */
function assertFile(command: Run['command']) {
  const { file } = command
  if (command.name === 'import' && !existsSync(file)) {
    throw new StartError({ message: `There is no file ${file}.`, advice: 'Nothing was changed.' })
  }
  if (command.name !== 'export') return
  if (existsSync(file) && !command.isOverwritten) {
    throw new StartError({
      message: `${file} exists.`,
      advice: 'Choose another name, or replace the file with --overwrite.',
    })
  }
  if (!existsSync(path.dirname(file))) {
    throw new StartError({ message: `There is no folder ${path.dirname(file)}.`, advice: 'Create it first.' })
  }
}

function stopWhenAsked() {
  const end = () => {
    process.stderr.write('\nInterrupted. To complete an import, run it again with --replace.\n')
    void stop().finally(() => process.exit(130))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, end)
  process.once('disconnect', end)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`\n${describeError(error)}\n`)
    if (error instanceof StartError || error instanceof TransferError)
      process.stderr.write(`${error.advice}\n`)
    process.exit(1)
  },
)
