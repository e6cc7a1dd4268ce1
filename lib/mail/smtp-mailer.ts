import { createTransport } from 'nodemailer'
import { secondMs } from '#lib/time.ts'
import { toEnvelope } from './envelope.ts'
import type { Mailer } from './mailer.ts'

export interface SmtpServer {
  url: string
  requireTls: boolean
}

export interface SmtpSettings extends SmtpServer {
  from: string
}

/**
 * Sends messages to an SMTP server: `smtps://user:password@host:465`, or `smtp://…:587`, which changes to TLS. Without
 * `requireTls` a letter also goes to a server that offers no TLS; then others can read its link on the way. `send` throws
 * when the server refuses or is silent (10 s for the connection, 30 s later), so that the job is tried again.
 */
export function createSmtpMailer({ from, ...server }: SmtpSettings): Mailer {
  const transport = createTransport({ ...connectionTo(server), pool: true, maxConnections: 2 })
  return {
    send: async (message) => {
      await transport.sendMail(toEnvelope(message, { from }))
    },
    close: () => {
      transport.close()
    },
  }
}

/** Connects to an SMTP server, and signs in if the address has a user. Throws nodemailer's fault. */
export async function greetSmtpServer(server: SmtpServer): Promise<void> {
  const transport = createTransport(connectionTo(server))
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

const connectionTo = ({ url, requireTls }: SmtpServer) => ({
  url,
  requireTLS: requireTls,
  connectionTimeout: 10 * secondMs,
  greetingTimeout: 10 * secondMs,
  socketTimeout: 30 * secondMs,
})
