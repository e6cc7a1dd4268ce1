import type { SanityClient } from '@sanity/client'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv, getSanityPlace, isHosted } from '#sanity/env.ts'
import type { Reporter } from '../progress.ts'
import { readSettings } from '../settings.ts'
import { openData } from '../run/open-data.ts'
import { StartError } from '../start-error.ts'
import { describeError } from '#lib/errors.ts'

/** Where the content lies that a command works on. */
export interface ContentStore {
  client: SanityClient
  dataset: string
  isHosted: boolean
  /** As a person would name it. */
  name: string
  /** Stops what was started for the command. */
  close: () => Promise<void>
}

interface Wanted {
  root: string
  source: NodeJS.ProcessEnv
  reporter: Reporter
  /** Told how to stop what is being started, as soon as something is. */
  onStarting: (stop: () => Promise<void>) => void
}

/**
 * Finds the content: in the hosted project that variables name, in the product that runs on the data folder, or in a
 * lake that is started for as long as it is needed.
 *
 * @throws StartError
 */
export async function openContentStore(wanted: Wanted): Promise<ContentStore> {
  // Asked first: the command needs less than the site does on a hosted project.
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
        'SANITY_API_WRITE_TOKEN is missing: without a token drafts are not seen, and nothing can be written.',
      advice:
        'Make one with the role Editor at sanity.io/manage, under API, and set it for this command only.',
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
