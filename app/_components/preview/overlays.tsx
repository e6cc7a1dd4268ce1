'use client'

import { VisualEditing } from '@sanity/visual-editing/react'
import type { HistoryAdapter } from '@sanity/visual-editing/react'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { typingChannel, typingQuestion } from '#sanity/studio/typing-channel.ts'
import type { TypedDocument } from '#sanity/studio/typing-channel.ts'
import { showTyped } from './show-typed.ts'

/** One save triggers several notifications; they share one refresh. */
const settleMs = 30

/** Within this time typed text is saved and rendered, or the Studio reports an error. */
const keepTypedMs = 10_000

/** Navigation on this site loads documents, so the history is the browser's. */
const history: HistoryAdapter = {
  subscribe: (navigate) => {
    navigate({ type: 'push', url: globalThis.location.href, title: document.title })
    return () => undefined
  },
  update: ({ type, url }) => {
    if (type === 'pop') globalThis.history.back()
    else if (url !== globalThis.location.href) globalThis.location.assign(url)
  },
}

/**
 * Frames editable elements with links to their fields in the Studio, shows text while it is typed, and refreshes the
 * page after each save.
 */
export function Overlays() {
  const router = useRouter()
  const refreshSoon = useMemo(() => debounce(() => router.refresh()), [router])
  const [isSettled, setSettled] = useState(false)
  // This refresh fetches changes since the page was rendered. Only after it may text be replaced: React would report
  // replaced text as a hydration error.
  useEffect(() => {
    startTransition(() => {
      router.refresh()
      setSettled(true)
    })
  }, [router])
  useEffect(() => (isSettled ? followTyping(refreshSoon) : undefined), [isSettled, refreshSoon])
  return (
    <VisualEditing
      portal
      history={history}
      refresh={({ source }) => {
        refreshSoon()
        return source === 'manual' ? Promise.resolve() : false
      }}
    />
  )
}

/** Shows text typed in any Studio of this browser, and refreshes the page when it is saved. */
function followTyping(refresh: () => void): () => void {
  const channel = new BroadcastChannel(typingChannel)
  const heard = new Map<string, { typed: TypedDocument; untilMs: number }>()
  channel.onmessage = ({ data }: MessageEvent<TypedDocument | typeof typingQuestion>) => {
    if (data === typingQuestion) return
    // The first message about a document may follow a save that the page does not show yet.
    const isSaved = heard.get(data.id)?.typed.revision !== data.revision
    heard.set(data.id, { typed: data, untilMs: performance.now() + keepTypedMs })
    showTyped(data)
    if (isSaved) refresh()
  }
  // A refreshed page contains the last saved text and would undo newer typing. The observer runs before the page is
  // painted.
  const observer = new MutationObserver(() => {
    for (const { typed, untilMs } of heard.values()) if (performance.now() < untilMs) showTyped(typed)
  })
  observer.observe(document.body, { characterData: true, childList: true, subtree: true })
  channel.postMessage(typingQuestion)
  return () => {
    observer.disconnect()
    channel.close()
  }
}

function debounce(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, settleMs)
  }
}
