import { existsSync } from 'node:fs'
import path from 'node:path'
import { getSanityEnv } from '#sanity/env.ts'
import type { Settings } from './settings.ts'
import type { Stack } from './run/stack.ts'

const accounts = ['reader', 'moderator', 'editor', 'admin'].map((name) => `${name}@example.com`)

/** The table that a start prints last: the addresses of everything, and the way to sign in. */
export function describeStack({
  stack,
  settings,
  root,
}: {
  stack: Stack
  settings: Settings
  root: string
}): string {
  const rows: [string, string][] = [['Site', stack.siteUrl]]
  if (hasStudio(root)) rows.push(['Studio', `${stack.siteUrl}/studio`])
  if (!settings.lakeIsEmbedded) rows.push(['Content', describeHostedContent(stack.environment)])
  if (!settings.mailIsConfigured) {
    rows.push(['Mailbox', `${stack.siteUrl}/dev/mailbox`])
    rows.push(['Accounts', accounts.slice(0, 2).join(', ')], ['', accounts.slice(2).join(', ')])
    rows.push(['Sign in', `${stack.siteUrl}/sign-in: give an address, then open the link in the mailbox`])
  }
  if (settings.mailIsConfigured)
    rows.push(['Admin', stack.administrator ?? 'nobody yet; make one: npm run admin -- you@example.com'])
  rows.push([
    'Data',
    settings.databaseUrl === undefined ? settings.dataDir : `${settings.dataDir}, DATABASE_URL`,
  ])
  rows.push(['Logs', path.join(settings.dataDir, 'logs')])
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  return `\n${lines.join('\n')}\n\n  Ctrl-C stops everything.\n`
}

/** A hosted project's Studio has its own sign-in, where the accounts of the table do not work. */
function describeHostedContent(environment: NodeJS.ProcessEnv): string {
  const { projectId, dataset, apiHost } = getSanityEnv(environment)
  const host = apiHost ?? 'Sanity'
  return `project ${projectId}, dataset ${dataset}, at ${host}; the Studio signs in there`
}

function hasStudio(root: string): boolean {
  return ['app/(studio)/studio', 'app/studio'].some((folder) => existsSync(path.join(root, folder)))
}
