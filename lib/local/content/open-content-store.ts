import type { SanityClient } from '@sanity/client'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv, getSanityPlace, isHosted } from '#sanity/env.ts'
import type { Reporter } from '../progress.ts'
import { readSettings } from '../settings.ts'
import { openData } from '../run/open-data.ts'
import { StartError } from '../start-error.ts'
import { describeError } from '#lib/errors.ts'

/** The Content Lake of a command. */
export interface ContentStore {
  client: SanityClient
  dataset: string
  isHosted: boolean
  /** The lake in words, for the terminal. */
  name: string
  /** Stops the parts that were started for the command. */
  close: () => Promise<void>
}

interface Wanted {
  root: string
  source: NodeJS.ProcessEnv
  reporter: Reporter
  /** Gets the function that stops the parts, as soon as one is being started. */
  onStarting: (stop: () => Promise<void>) => void
}

/**
 * Opens the hosted project of `SANITY_PROJECT_ID`; without that variable the embedded lake of the running product, or a
 * lake that runs until `close`.
 *
 * @throws StartError when variables are wrong or `openData` fails
 */
export async function openContentStore(wanted: Wanted): Promise<ContentStore> {
  // Before `readSettings`: on a hosted project the command needs fewer variables than the site.
  if (isHosted(wanted.source)) return openHosted(wanted.source)
  const { environment, close } = await openData({
    ...wanted,
    settings: readSettings(wanted),
    mode: 'content',
  })
  const env = getSanityEnv(environment)
  return {
    client: createWriter({ env, token: environment['SANITY_API_WRITE_TOKEN'] ?? '' }),
    dataset: env.dataset,
    name: 'the embedded Content Lake',
    isHosted: false,
    close,
  }
}

/** @throws StartError */
function readPlace(source: NodeJS.ProcessEnv) {
  try {
    return getSanityPlace(source)
  } catch (error) {
    throw new StartError({
      message: describeError(error),
      advice: 'Correct or unset them; README.md has a table of all variables.',
    })
  }
}

function openHosted(source: NodeJS.ProcessEnv): ContentStore {
  const token = source['SANITY_API_WRITE_TOKEN'] ?? ''
  if (token === '') {
    throw new StartError({
      message:
        'SANITY_API_WRITE_TOKEN is missing: without a token the command can neither read drafts nor write.',
      advice:
        'Make a token with the role Editor at sanity.io/manage, under API, and set it for this command only.',
    })
  }
  const env = readPlace(source)
  const name = `project ${env.projectId}, dataset ${env.dataset}, of Sanity's hosted service`
  return {
    client: createWriter({ env, token }),
    dataset: env.dataset,
    name,
    isHosted: true,
    close: () => Promise.resolve(),
  }
}
