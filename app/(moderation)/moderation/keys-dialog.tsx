'use client'

import { useId } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import bars from './bars.module.css'
import type { Run } from './commands.ts'

interface Props {
  isOn: boolean
  setOn: (isOn: boolean) => void
  run: Run
}

/** The keys, and the switch that turns them off: who dictates types single letters unawares (WCAG 2.2, 2.1.4). */
export function KeysDialog({ isOn, setOn, run }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={`${controls.link} ${bars.scripted}`}
        aria-keyshortcuts={isOn ? '?' : undefined}
        onClick={() => run({ do: 'help' })}
      >
        {words.queue.keys}
      </button>
      <dialog id="keys" className={bars.dialog} aria-labelledby={id}>
        <h2 id={id}>{words.queue.keys}</h2>
        <dl className={bars.keys}>
          {words.queue.keyNames.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className={bars.switch}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => setOn(target.checked)} />
          {words.queue.keysOn}
        </label>
        <form method="dialog">
          <button className={controls.button}>{words.queue.close}</button>
        </form>
      </dialog>
    </>
  )
}
