import { createTransport } from 'nodemailer'
import { secondMs } from '#lib/time.ts'
import { toEnvelope } from './envelope.ts'
import type { Mailer } from './mailer.ts'

/**
 * Hands messages to an SMTP server: `smtps://user:password@host:465`, or `smtp://…:587`, which turns to TLS as soon as
 * the server offers it. A server that keeps silent is given up on, so that the job is tried again instead of hanging.
 */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
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
