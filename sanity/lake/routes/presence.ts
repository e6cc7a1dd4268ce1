import type { WebSocket } from 'ws'
import { z } from 'zod'

/** JSON-RPC 2.0, as @sanity/bifur-client speaks it. */
const callSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.string().max(64),
  method: z.string(),
  params: z
    .object({
      authorization: z.string().max(1_000).optional(),
      session: z.string().max(200).optional(),
      data: z.looseObject({ sessionId: z.string().max(200), locations: z.array(z.unknown()) }).optional(),
    })
    .optional(),
})

type Call = z.infer<typeof callSchema>

interface Member {
  webSocket: WebSocket
  /** Undefined until the client has identified itself; until then it neither receives nor sends anything. */
  userId: string | undefined
  /** The id of the subscription, if there is one. */
  subscription?: string
  /** The Studio tabs that this socket has announced. */
  sessions: Set<string>
}

/** The message by which the client knows that the socket is alive. */
const heartbeat = '♥'
const heartbeatMs = 20_000
/** Time for a client without a session to send its token. */
const introductionMaxMs = 10_000
/** "Policy violation". https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const unauthorizedCode = 1008

/** Relays where each editor's tab is to all other tabs. Nothing is stored. */
export class PresenceRoom {
  readonly #members = new Set<Member>()
  readonly #authorize: (authorization: string) => Promise<string>
  readonly #timer = setInterval(() => this.#beat(), heartbeatMs).unref()

  /** `authorize` returns the user id of a token, and rejects an unknown one. */
  constructor({ authorize }: { authorize: (authorization: string) => Promise<string> }) {
    this.#authorize = authorize
  }

  /** Without `userId` the first message has to be a valid token. */
  join({ webSocket, userId }: { webSocket: WebSocket; userId: string | undefined }): void {
    const member: Member = { webSocket, userId, sessions: new Set() }
    this.#members.add(member)
    let heard = Promise.resolve()
    webSocket.on('message', (data) => {
      // Messages wait for each other: those after a token belong to its user.
      heard = heard.then(() => this.#hear({ member, text: (data as Buffer).toString('utf8') }))
    })
    if (userId === undefined) endUnlessKnown(member)
    webSocket.once('close', () => this.#leave(member))
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #beat() {
    for (const { webSocket } of this.#members) webSocket.send(heartbeat)
  }

  async #hear({ member, text }: { member: Member; text: string }) {
    const call = parseCall(text)
    if (!call) {
      member.webSocket.close(1007)
      return
    }
    if (call.method === 'authorization') await this.#recognize({ member, call })
    if (member.userId === undefined) {
      member.webSocket.close(unauthorizedCode)
      return
    }
    const result = this.#answer({ member, call })
    member.webSocket.send(JSON.stringify({ jsonrpc: '2.0', id: call.id, result }))
  }

  async #recognize({ member, call }: { member: Member; call: Call }) {
    try {
      member.userId = await this.#authorize(call.params?.authorization ?? '')
    } catch {
      // An unknown token also ends an earlier identification.
      member.userId = undefined
    }
  }

  #answer({ member, call: { method, params } }: { member: Member; call: Call }): unknown {
    const { userId: i, sessions } = member
    const { session, data } = params ?? {}
    if (method === 'presence_subscribe') return (member.subscription = crypto.randomUUID())
    if (method === 'presence_unsubscribe') delete member.subscription
    if (method === 'presence_rollcall') this.#tell({ from: member, event: { type: 'rollCall', i, session } })
    if (method === 'presence_announce' && data) {
      sessions.add(data.sessionId)
      this.#tell({ from: member, event: { type: 'state', i, m: data } })
    }
    if (method === 'presence_disconnect' && session !== undefined) this.#end({ member, session })
    return {}
  }

  #end({ member, session }: { member: Member; session: string }) {
    member.sessions.delete(session)
    this.#tell({ from: member, event: { type: 'disconnect', i: member.userId, m: { session } } })
  }

  #leave(member: Member) {
    this.#members.delete(member)
    for (const session of member.sessions) this.#end({ member, session })
  }

  #tell({ from, event }: { from: Member; event: Record<string, unknown> }) {
    for (const member of this.#members) {
      const { webSocket, subscription } = member
      if (member === from || subscription === undefined) continue
      const params = { subscription, result: event }
      webSocket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }))
    }
  }
}

function endUnlessKnown(member: Member) {
  const timer = setTimeout(() => {
    if (member.userId === undefined) member.webSocket.close(unauthorizedCode)
  }, introductionMaxMs)
  timer.unref()
  member.webSocket.once('close', () => clearTimeout(timer))
}

function parseCall(text: string): Call | undefined {
  try {
    return callSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
