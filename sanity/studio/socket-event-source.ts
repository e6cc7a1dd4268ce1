/**
 * Event streams over WebSocket. Over HTTP/1.1 a browser allows six streams per origin; the Studio opens more, and
 * further requests would wait for ever. The lake sends the same text over both.
 */

const firstPauseMs = 500
const longestPauseMs = 20_000
/** After so many failed connections in a row, a proxy may be blocking sockets. */
const refusalsMax = 3

/**
 * Replaces event sources whose addresses begin with `prefix` by sockets. `onSessionEnded` is called when a stream
 * ends with its session; the source still reconnects, in case the session returns. `onBlocked(true)` is called when
 * requests succeed but sockets fail, as behind a proxy without WebSocket support, and `onBlocked(false)` once a
 * socket is open.
 */
export function runEventSourcesOverSockets({
  prefix,
  onSessionEnded,
  onBlocked,
}: {
  prefix: string
  onSessionEnded: () => void
  onBlocked: (isBlocked: boolean) => void
}): void {
  const askWhy = async () => {
    if (await isAnswering(prefix)) onBlocked(true)
  }
  globalThis.EventSource = new Proxy(globalThis.EventSource, {
    construct: (native, [address, init]: [string | URL, EventSourceInit?]) => {
      if (!String(address).startsWith(prefix)) return new native(address, init)
      const source = new SocketEventSource(String(address))
      source.addEventListener('sessionEnded', onSessionEnded)
      source.addEventListener('open', () => onBlocked(false))
      source.addEventListener('refused', () => void askWhy())
      return source
    },
  })
}

/**
 * `EventSource` (WHATWG HTML, section 9.2) over a socket. It sends no `error` event before its first connection: the
 * Studio's lists would give up, and close the form.
 */
class SocketEventSource extends EventTarget {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSED = 2
  readonly withCredentials = true
  readonly url: string
  readyState: 0 | 1 | 2 = 0
  #socket: WebSocket | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #pauseMs = firstPauseMs
  #lastEventId = ''
  #hasOpened = false
  #refusals = 0

  constructor(url: string) {
    super()
    this.url = url
    this.#connect()
  }

  close(): void {
    this.readyState = this.CLOSED
    clearTimeout(this.#timer)
    this.#socket?.close()
  }

  #connect() {
    const socket = new WebSocket(addressOf({ url: this.url, lastEventId: this.#lastEventId }))
    const read = createReader((event) => {
      this.#lastEventId = event.lastEventId || this.#lastEventId
      this.dispatchEvent(event)
    })
    this.#socket = socket
    socket.addEventListener('open', () => {
      if (this.readyState === this.CLOSED) return
      this.readyState = this.OPEN
      this.#hasOpened = true
      this.#pauseMs = firstPauseMs
      this.dispatchEvent(new Event('open'))
    })
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (this.readyState === this.OPEN) read(data)
    })
    socket.addEventListener('close', () => this.#comeBack())
  }

  #comeBack() {
    if (this.readyState === this.CLOSED) return
    this.readyState = this.CONNECTING
    this.#timer = setTimeout(() => this.#connect(), this.#pauseMs)
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
    if (this.#hasOpened) this.dispatchEvent(new Event('error'))
    else if (++this.#refusals % refusalsMax === 0) this.dispatchEvent(new Event('refused'))
  }
}

/** Whether the lake answers plain requests. */
async function isAnswering(prefix: string): Promise<boolean> {
  const answer = await fetch(`${prefix}v1/ping`).catch(() => null)
  return answer?.ok === true
}

/** `Last-Event-ID` becomes a part of the address: a page can't set headers of sockets. */
function addressOf({ url, lastEventId }: { url: string; lastEventId: string }): URL {
  const address = new URL(url.replace(/^http/, 'ws'))
  if (lastEventId !== '') address.searchParams.set('lastEventId', lastEventId)
  return address
}

/** Parses a stream's text, cut into any pieces, and emits its events. */
export function createReader(give: (event: MessageEvent<string>) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseBlock(block)
      if (event) give(event)
    }
  }
}

function parseBlock(block: string): MessageEvent<string> | undefined {
  const valuesOf = (field: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
  const data = valuesOf('data')
  if (data.length === 0) return undefined
  const [type = 'message'] = valuesOf('event')
  return new MessageEvent(type, { data: data.join('\n'), lastEventId: valuesOf('id').at(-1) ?? '' })
}
