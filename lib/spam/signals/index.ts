import { formSignals } from './form-signals.ts'
import { linkSignals } from './link-signals.ts'
import { offerSignals } from './offer-signals.ts'
import { pleaSignals } from './plea-signals.ts'
import type { Signal } from './signal.ts'

/** All handwritten signals; a model also learns words. */
export const signals: readonly Signal[] = [...linkSignals, ...pleaSignals, ...offerSignals, ...formSignals]
