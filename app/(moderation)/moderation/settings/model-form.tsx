'use client'

import { useActionState } from 'react'
import type { ModelDto, ModelsDto } from '#lib/moderation/spam-model/dto.ts'
import { nameDay, nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { modelByForm } from './model-actions.ts'
import type { ModelState } from './model-actions.ts'
import styles from './settings.module.css'

const waiting: ModelState = { status: 'waiting' }

/** The versions of the spam score; administrators train it and choose one. */
export function ModelForm({ models, lastTraining, canChoose }: ModelsDto) {
  const [state, send, isPending] = useActionState(modelByForm, waiting)
  const { train, neverTrained, last, status } = words.spamModels
  return (
    <form action={send} className={styles.form} aria-label={words.spamModels.title}>
      <ul className={styles.list}>
        {models.map((model) => (
          <li key={model.version} className={styles.row}>
            <Figures model={model} />
            {canChoose && !model.isAtWork && <Choose version={model.version} isPending={isPending} />}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {lastTraining === null
          ? neverTrained
          : last(nameMoment(new Date(lastTraining.at), 'UTC'), lastTraining.data)}
      </p>
      {canChoose && (
        <p className={styles.buttons}>
          <button className={controls.quiet} aria-disabled={isPending}>
            {train}
          </button>
        </p>
      )}
      <p role="status" className={styles.note}>
        {isPending ? words.checkSettings.working : status[state.status]}
      </p>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
    </form>
  )
}

function Figures({ model }: { model: ModelDto }) {
  const { precision, recall, n, trainedAt, isAtWork } = model
  const { share } = words.spamModels
  const day = nameDay(new Date(trainedAt), { timeZone: 'UTC', style: 'long' })
  return (
    <div>
      <p>
        <strong>{words.spamModels.name(model.version)}</strong>
        {isAtWork && `, ${words.spamModels.isAtWork}`}
      </p>
      <p className={styles.note}>
        {words.spamModels.measured({ precision: share(precision), recall: share(recall), n, day })}
      </p>
    </div>
  )
}

function Choose({ version, isPending }: { version: string; isPending: boolean }) {
  const { choose, chooseVersion, name } = words.spamModels
  return (
    <button
      name="version"
      value={version}
      className={controls.quiet}
      aria-disabled={isPending}
      aria-label={chooseVersion(name(version))}
    >
      {choose}
    </button>
  )
}
