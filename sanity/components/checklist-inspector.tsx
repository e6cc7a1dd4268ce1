import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { CircleIcon } from '@sanity/icons/Circle'
import { TaskIcon } from '@sanity/icons/Task'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { DocumentInspectorHeader, useDocumentPane } from 'sanity/structure'
import { stateOf } from '../writing/checklist.ts'
import type { Check } from '../writing/checklist.ts'
import type { FieldPath, WrittenDocument } from '../writing/post-document.ts'
import { useChecks } from './use-checks.ts'

/** The checklist's findings; each leads to its field. */
export const checklistInspector = defineDocumentInspector({
  name: 'checklist',
  component: ChecklistInspector,
  useMenuItem: () => ({ title: 'Checklist', icon: TaskIcon, showAsAction: true }),
})

function ChecklistInspector({ onClose }: DocumentInspectorProps) {
  const { value, onPathOpen, onFocus } = useDocumentPane()
  const checks = useChecks(value as WrittenDocument)
  const goTo = (path: FieldPath) => {
    onPathOpen(path)
    onFocus(path)
  }
  return (
    <Card height="fill" overflow="auto">
      <DocumentInspectorHeader title="Checklist" onClose={onClose} closeButtonLabel="Close the checklist" />
      <Stack as="ul" padding={4} gap={5} data-testid="checklist">
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} goTo={goTo} />
        ))}
      </Stack>
    </Card>
  )
}

const tones = { well: 'positive', 'to correct': 'caution', none: 'transparent' } as const
const icons = {
  well: <CheckmarkCircleIcon />,
  'to correct': <WarningOutlineIcon />,
  none: <CircleIcon />,
}

function CheckItem({ check, goTo }: { check: Check; goTo: (path: FieldPath) => void }) {
  const { label, findings, note } = check
  const state = stateOf(check)
  return (
    <Stack as="li" gap={3} data-testid={`check-${check.id}`}>
      <Flex gap={2} align="center">
        <Card tone={tones[state]} padding={1} radius={2}>
          <Text size={1}>{icons[state]}</Text>
        </Card>
        <Text as="h3" size={1} weight="semibold">
          {label}: {state}
        </Text>
      </Flex>
      {findings.map(({ message, path }) => (
        <Button key={JSON.stringify(path)} mode="ghost" justify="flex-start" onClick={() => goTo(path)}>
          <Text size={1} style={{ whiteSpace: 'normal' }}>
            {message}
          </Text>
        </Button>
      ))}
      <Text size={1} muted>
        {note}
      </Text>
    </Stack>
  )
}
