export interface Message {
  /** One bare address, `reader@example.com`. */
  to: string
  subject: string
  text: string
  html: string
}

/** Sends mail. `send` resolves when the message is safely handed on, and throws otherwise. */
export interface Mailer {
  send: (message: Message) => Promise<void>
  close: () => void
}
