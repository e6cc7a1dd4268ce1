import { createTransport } from 'nodemailer'
import { secondMs } from '#lib/time.ts'
import { toEnvelope } from './envelope.ts'
import type { Mailer } from './mailer.ts'

export interface SmtpSettings {
  url: string
  from: string
  requireTls: boolean
}

/**
 * Hands messages to an SMTP server: `smtps://user:password@host:465`, or `smtp://…:587`, which turns to TLS. Without
 * `requireTls` a letter also goes to a server that offers no TLS, and its link can be read on the way. A silent server is
 * given up on, so that the job is tried again instead of hanging.
 */
export function createSmtpMailer({ url, from, requireTls }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    requireTLS: requireTls,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * secondMs,
    greetingTimeout: 10 * secondMs,
    socketTimeout: 30 * secondMs,
  })
  return {
    send: async (message) => {
      await transport.sendMail(toEnvelope(message, { from }))
    },
    close: () => {
      transport.close()
    },
  }
}
