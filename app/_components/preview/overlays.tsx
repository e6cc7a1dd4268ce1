'use client'

import { VisualEditing } from '@sanity/visual-editing/react'
import type { HistoryAdapter } from '@sanity/visual-editing/react'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { typingChannel, typingQuestion } from '#sanity/studio/typing-channel.ts'
import type { TypedDocument } from '#sanity/studio/typing-channel.ts'
import { showTyped } from './show-typed.ts'

/** Of one save several parties tell; the page is asked for once. */
const settleMs = 30

/** Within this what is typed has been saved and the page made anew with it, or the Studio says why not. */
const keepTypedMs = 10_000

/** Pages of this site are documents of their own, so going somewhere is what it is anywhere. */
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
 * Frames around what can be edited, which lead to its field in the Studio, and the page kept up with the Studio: words
 * as they are typed, everything else once it is saved.
 */
export function Overlays() {
  const router = useRouter()
  const refreshSoon = useMemo(() => debounce(() => router.refresh()), [router])
  const [isSettled, setSettled] = useState(false)
  // What was changed since the page was made comes with this, and the whole page is React's by then: text put in before
  // would be taken for a fault of the server.
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

/** Shows what is typed in any Studio of this browser, and asks for the page anew once it is saved. */
function followTyping(refresh: () => void): () => void {
  const channel = new BroadcastChannel(typingChannel)
  const heard = new Map<string, { typed: TypedDocument; untilMs: number }>()
  channel.onmessage = ({ data }: MessageEvent<TypedDocument | typeof typingQuestion>) => {
    if (data === typingQuestion) return
    // What is heard of for the first time may have been saved since the page was made.
    const isSaved = heard.get(data.id)?.typed.revision !== data.revision
    heard.set(data.id, { typed: data, untilMs: performance.now() + keepTypedMs })
    showTyped(data)
    if (isSaved) refresh()
  }
  // A page made anew comes with what was saved when it was asked for, and would take back what was typed since. This is
  // told of a change before it is painted.
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
