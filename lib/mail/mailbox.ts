import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'

export interface MailSummary {
  id: string
  to: string
  from: string
  subject: string
  /** ISO 8601, UTC. */
  date: string
}

export interface MailMessage extends MailSummary {
  text: string
  /** Untrusted: show it in a sandbox only. */
  html: string | null
}

const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/

/** The `limit` newest messages of the file mailer, newest first; none when the folder does not exist. */
export async function listMessages({
  directory,
  limit,
}: {
  directory: string
  limit: number
}): Promise<MailSummary[]> {
  const ids = (await readdir(directory).catch(ifMissing([])))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .filter((id) => idPattern.test(id))
    .toSorted()
    .reverse()
    .slice(0, limit)
  const messages = await Promise.all(ids.map((id) => findMessage({ directory, id })))
  return messages.filter((message) => message !== null)
}

/** The message with an id; null when there is none, or the id is malformed. */
export async function findMessage({
  directory,
  id,
}: {
  directory: string
  id: string
}): Promise<MailMessage | null> {
  if (!idPattern.test(id)) return null
  const source = await readFile(join(directory, `${id}.eml`)).catch(ifMissing(null))
  return source && toMessage(id, await PostalMime.parse(source))
}

function toMessage(id: string, email: Email): MailMessage {
  return {
    id,
    to: email.to?.map(({ address }) => address ?? '').join(', ') ?? '',
    from: email.from?.name ? `${email.from.name} <${email.from.address ?? ''}>` : (email.from?.address ?? ''),
    subject: email.subject ?? '',
    date: new Date(email.date ?? 0).toISOString(),
    text: email.text ?? '',
    html: email.html ?? null,
  }
}

function ifMissing<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return value
    throw error
  }
}
