import { Button, Card, Flex, Text } from '@sanity/ui'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { set, useFormValue } from 'sanity'
import type { PortableTextInputProps } from 'sanity'
import { isLost, keepText } from '../writing/lost-text.ts'
import type { KeptText } from '../writing/lost-text.ts'
import type { WrittenBlock } from '../writing/post-document.ts'

interface TextGuardProps {
  input: Pick<PortableTextInputProps, 'value' | 'onChange' | 'readOnly'>
  children: ReactNode
}

/**
 * Restores a text that was deleted whole, by a button or by undo. The Studio's editor forgets its undo steps once the
 * empty text is saved (sanity-io/sanity #1730).
 */
export function TextGuard({ input, children }: TextGuardProps) {
  const { onChange, readOnly } = input
  const value = input.value as readonly WrittenBlock[] | undefined
  const id = useFormValue(['_id'])
  const documentId = typeof id === 'string' ? id : ''
  const [kept, setKept] = useState<KeptText | null>(null)
  const current = keepText(kept, { documentId, value })
  if (current !== kept) setKept(current)
  const isGone = !readOnly && isLost(current, value)
  const bringBack = () => current && onChange(set(current.value))
  const undo = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isGone || !isUndo) return
    event.preventDefault()
    event.stopPropagation()
    bringBack()
  }
  return (
    <div onKeyDownCapture={undo}>
      {children}
      {isGone && (
        <Card tone="caution" padding={3} marginTop={2} radius={2} role="status">
          <Flex align="center" justify="space-between" gap={3} wrap="wrap">
            <Text size={1}>All of the text is deleted.</Text>
            <Button mode="ghost" text="Bring the text back" onClick={bringBack} />
          </Flex>
        </Card>
      )}
    </div>
  )
}
