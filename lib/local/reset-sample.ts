import { writeFile } from 'node:fs/promises'
import { openDatabase } from '#lib/db.ts'
import { removeSampleContent } from '#prisma/seed/remove/remove-content.ts'
import { removeSampleFigures } from '#prisma/seed/remove/remove-figures.ts'
import { removeSamplePeople } from '#prisma/seed/remove/remove-people.ts'
import { withoutSampleFile } from '#prisma/seed/without-sample.ts'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { createReporter } from './progress.ts'
import { openData } from './run/open-data.ts'
import type { Settings } from './settings.ts'

interface SampleReset {
  root: string
  source: NodeJS.ProcessEnv
  settings: Settings
}

/**
 * `npm run reset -- --sample` removes the sample content, people and comments, and keeps the owner's. The next start does
 * not bring the sample back. Content of a hosted project is never touched. Returns the lines to print.
 *
 * @throws StartError
 */
export async function resetSample({ root, source, settings }: SampleReset): Promise<string[]> {
  let stop = () => Promise.resolve()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => void stop().finally(() => process.exit(130)))
  }
  const reporter = createReporter(process.stdout)
  const { environment, close } = await openData({
    root,
    source,
    settings,
    reporter,
    mode: 'reset',
    onStarting: (end) => {
      stop = end
    },
  })
  try {
    await writeFile(withoutSampleFile(settings.dataDir), '')
    const content = settings.lakeIsEmbedded ? await takeContentOut(environment) : { removed: 0, kept: [] }
    const { comments, people } = await takePeopleOut({ environment, settings })
    return [
      `Removed ${content.removed} documents, ${comments} comments and ${people} people of the sample.`,
      ...content.kept.map(
        (title) => `Kept, because you changed it or something of yours refers to it: ${title}`,
      ),
    ]
  } finally {
    await close()
  }
}

function takeContentOut(environment: NodeJS.ProcessEnv) {
  const token = environment['SANITY_API_WRITE_TOKEN'] ?? ''
  return removeSampleContent(createWriter({ env: getSanityEnv(environment), token }))
}

async function takePeopleOut({
  environment,
  settings,
}: {
  environment: NodeJS.ProcessEnv
  settings: Settings
}) {
  const { db, close } = openDatabase(environment['DATABASE_URL'] ?? '')
  try {
    // Without mail the sample accounts are the documented way to sign in, and each start makes them again.
    await removeSampleFigures(db)
    return await removeSamplePeople({ withAccounts: settings.mailIsConfigured }, db)
  } finally {
    await close()
  }
}
