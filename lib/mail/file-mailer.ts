import { randomBytes } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { toEnvelope } from './envelope.ts'
import type { Mailer } from './mailer.ts'

/**
 * Writes each message as an `.eml` file, which mail programs can open. Names sort by time. The file is written under another
 * name, flushed and renamed, so that it is never half written. `send` throws when writing fails.
 */
export function createFileMailer({ directory, from }: { directory: string; from: string }): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'crlf' })
  return {
    send: async (message) => {
      const { message: source } = await transport.sendMail(toEnvelope(message, { from }))
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const path = join(directory, messageId(new Date()))
      const file = await open(`${path}.part`, 'wx', 0o600)
      try {
        await file.writeFile(source as Buffer)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.part`, `${path}.eml`)
    },
    close: () => {
      transport.close()
    },
  }
}

/** `20261123T205310123Z-9f86d081`: the time, then random digits, since two messages can share a millisecond. */
function messageId(time: Date): string {
  return `${time.toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`
}
