export interface StreamEvent {
  event: string
  data: unknown
  id?: string
}

export interface EventStream {
  response: Response
  send: (event: StreamEvent) => void
  close: () => void
}

/** Often enough that no proxy drops an idle connection. */
const heartbeatMs = 20_000
/** A reader so far behind is gone, or will reconnect. */
const waitingBytesMax = 16 * 1024 * 1024

/** Opens a stream of server-sent events (WHATWG HTML, section 9.2). `onClose` runs once, whichever side ends it. */
export function openEventStream({ onClose }: { onClose: () => void }): EventStream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let isClosed = false

  const finish = () => {
    if (isClosed) return
    isClosed = true
    clearInterval(heartbeat)
    onClose()
  }
  const close = () => {
    if (isClosed) return
    finish()
    controller?.close()
  }
  const write = (text: string) => {
    if (isClosed || !controller) return
    if ((controller.desiredSize ?? 0) < -waitingBytesMax) close()
    else controller.enqueue(encoder.encode(text))
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  )
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs)

  return {
    response: new Response(body, { headers: streamHeaders }),
    send: (event) => write(formatEvent(event)),
    close,
  }
}

/** Calls `end` when a request is broken off, also where it already was. */
export function onAbort(signal: AbortSignal, end: () => void): void {
  if (signal.aborted) end()
  else signal.addEventListener('abort', end)
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Without it, nginx buffers the events.
  'x-accel-buffering': 'no',
}

function formatEvent({ event, data, id }: StreamEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}
