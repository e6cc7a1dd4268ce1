import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { ActionFault } from '../_action.ts'
import { focusFirstFault } from './form-fields.ts'

/** Moves the focus to the first field with a fault, once the form shows it. */
export function useFaultFocus(form: RefObject<HTMLFormElement | null>, fault: ActionFault | null): void {
  useEffect(() => {
    if (fault) focusFirstFault(form.current)
  }, [form, fault])
}
