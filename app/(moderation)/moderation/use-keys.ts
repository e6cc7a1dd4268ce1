import { useEffect, useSyncExternalStore } from 'react'
import { commandOf } from './commands.ts'
import type { Desk } from './desk.ts'
import { isTyping } from './focus.ts'

const storageKey = 'moderation-keys'
const off = 'off'

/** Runs commands by keys, unless they are turned off in this browser. */
export function useKeys(desk: Desk) {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey) !== off,
    () => false,
  )
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) && event.key !== 'Escape') return
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const isHelpOpen = document.querySelector('dialog[open]') !== null
      const { isAsking } = desk
      const command = commandOf({ key: event.key, isAsking, isRepeated: event.repeat })
      if (command === null || (isHelpOpen && command.do !== 'help')) return
      event.preventDefault()
      desk.run(command)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [isOn, desk])
  return { isOn, setOn }
}

function setOn(isOn: boolean): void {
  if (isOn) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, off)
  globalThis.dispatchEvent(new Event(storageKey))
}

/** Of this tab, and of others. */
function subscribe(listener: () => void): () => void {
  globalThis.addEventListener(storageKey, listener)
  globalThis.addEventListener('storage', listener)
  return () => {
    globalThis.removeEventListener(storageKey, listener)
    globalThis.removeEventListener('storage', listener)
  }
}
