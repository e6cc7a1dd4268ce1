import { keepFigures } from '#lib/transparency/keep-figures.ts'
import { defineTask } from '../task.ts'

export const keepTransparencyFigures = defineTask('keep-figures', (_payload, deps) => keepFigures(deps))
