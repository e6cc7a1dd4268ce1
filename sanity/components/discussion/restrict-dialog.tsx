import { Button, Dialog, Flex, Select, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import type { ReasonDto } from '#lib/moderation/dto.ts'
import { showsWords } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import type { Restriction } from '#lib/moderation/site-client.ts'

interface Props {
  decision: Decision
  reasons: ReasonDto[]
  onDecide: (decided: Restriction) => void
  onClose: () => void
}

/** Asks for the reason of a rejection or a deletion, which the writer reads. */
export function RestrictDialog({ decision, reasons, onDecide, onClose }: Props) {
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const reason = reasons.find(({ key }) => key === chosen)
  const { reason: reasonLabel, note: noteLabel, noteHint } = words.queue
  const { restrict, noteNeeded, cancel } = words.discussionPane
  const fault = faultOf(reason, note)
  const title = decision === 'delete' ? restrict.delete : restrict.reject
  return (
    <Dialog id={id} header={title} onClose={onClose} width={0}>
      <Stack padding={4} gap={4}>
        <Labelled id={`${id}-reason`} label={reasonLabel}>
          <ReasonSelect id={`${id}-reason`} chosen={chosen} reasons={reasons} onChoose={setChosen} />
        </Labelled>
        <Labelled id={`${id}-note`} label={noteLabel}>
          <TextArea
            id={`${id}-note`}
            rows={3}
            value={note}
            placeholder={noteHint}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </Labelled>
        {isTried && fault !== null && (
          <Text size={1} role="alert">
            {fault === 'reason' ? words.moderation.reasonMissing : noteNeeded}
          </Text>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="ghost" text={cancel} onClick={onClose} />
          <Button
            tone="critical"
            text={words.queue.decisions[decision]}
            onClick={() => {
              setIsTried(true)
              if (fault === null) onDecide({ decision, reason: chosen, note })
            }}
          />
        </Flex>
      </Stack>
    </Dialog>
  )
}

interface SelectProps {
  id: string
  chosen: string
  reasons: ReasonDto[]
  onChoose: (key: string) => void
}

function ReasonSelect({ id, chosen, reasons, onChoose }: SelectProps) {
  return (
    <Select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      <option value="">{words.queue.chooseReason}</option>
      {reasons.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </Select>
  )
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        <label htmlFor={id}>{label}</label>
      </Text>
      {children}
    </Stack>
  )
}

function faultOf(reason: ReasonDto | undefined, note: string): 'reason' | 'note' | null {
  if (!reason) return 'reason'
  return reason.needsNote && !showsWords(note) ? 'note' : null
}
