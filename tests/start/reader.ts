import { eventually } from '#tests/setup/eventually.ts'
import { hiddenFields } from '#tests/setup/hidden-fields.ts'

/** A reader without scripts, who uses forms, links and cookies, and calls the API with the session. */
export class Reader {
  readonly #siteUrl: string
  readonly #cookies = new Map<string, string>()

  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl
  }

  /** Signs in: asks for a link at `/sign-in`, finds it in the mailbox and follows it. */
  async signIn(email: string): Promise<void> {
    const form = await this.#readForm('/sign-in')
    form.set('email', email)
    await this.#send('/sign-in', { method: 'POST', body: form })
    const link = await eventually(() => this.#findLink(email))
    const body = new URLSearchParams(new URL(link).search)
    let answer = await this.#send('/api/auth/confirm', { method: 'POST', body })
    for (let to = answer.headers.get('location'); to !== null; to = answer.headers.get('location'))
      answer = await this.#send(to)
    if (!this.#cookies.has('next-auth.session-token')) throw new Error(`No session for ${email}`)
  }

  /** Posts a comment under a post and returns its id once it is acknowledged. */
  async comment({ post, body }: { post: string; body: string }): Promise<string> {
    const answer = await this.#send('/api/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ post, body, idempotencyKey: crypto.randomUUID() }),
    })
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
    return ((await answer.json()) as { comment: { id: string } }).comment.id
  }

  async #send(target: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(target, this.#siteUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), origin: this.#siteUrl, cookie },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return answer
  }

  async #readForm(page: string): Promise<FormData> {
    const html = await (await this.#send(page)).text()
    const form = new FormData()
    for (const [name, value] of Object.entries(hiddenFields(html))) form.set(name, value)
    return form
  }

  /** The newest sign-in link of an address in the mailbox. */
  async #findLink(email: string): Promise<string> {
    const mailbox = await (await this.#send('/dev/mailbox')).text()
    const item = mailbox.match(/<li\b.*?<\/li>/gs)?.find((text) => text.includes(email))
    const message = item && /href="([^"]+)"/.exec(item)?.[1]
    if (!message) throw new Error(`No message to ${email}`)
    const link = /href="([^"]*\/sign-in\/confirm[^"]*)"/.exec(await (await this.#send(message)).text())?.[1]
    if (!link) throw new Error('The message has no link')
    return link.replaceAll('&amp;', '&')
  }
}
