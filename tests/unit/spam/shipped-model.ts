import { readFileSync } from 'node:fs'
import { readModel } from '#lib/spam/model.ts'

const folder = new URL('../../../lib/spam/', import.meta.url)

export const shippedModel = readModel(readFileSync(new URL('model.json', folder), 'utf8'))
export const ownExamplesCsv = readFileSync(new URL('own-examples.csv', folder), 'utf8')
