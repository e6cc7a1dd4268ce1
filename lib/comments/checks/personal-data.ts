import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

const mailAddress = /(?<![\w.+-])[\w.+-]{1,64}@(?!example\.)(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/gi
// With a country code, brackets, or a leading zero and a gap, which amounts, years and dates do not have.
const phone =
  /(?<![\w.,/-]|\d )(?:(?:\+|00)[1-9][\d ()./-]{7,18}\d|\(\d{3}\) ?\d{3}[ -]\d{4}|0\d{2,4}[ /-]\d[\d -]{4,10}\d)(?![\w-])/g
const iban = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g
const card = /(?<![\w.,-]|\d )\d{4}(?:[ -]?\d){9,15}(?![\w-])/g

/** Holds possible data of a person. The sentence names the kind, and does not repeat the data. */
export const personalData: Judge = ({ body }) => {
  const numbers = {
    mailAddresses: find(body, mailAddress).length,
    phones: find(body, phone).filter(hasDigitsOfPhone).length,
    ibans: find(body, iban).filter(isIban).length,
    cards: find(body, card).filter(isCard).length,
  }
  const kinds = words.checks.personalDataKinds.filter(({ key }) => numbers[key] > 0).map(({ name }) => name)
  return kinds.length > 0 ? hold(words.checks.personalData(kinds), numbers) : null
}

const find = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? []

const digitsOf = (text: string) => text.replace(/\D/g, '')

function hasDigitsOfPhone(found: string): boolean {
  const { length } = digitsOf(found)
  return length >= 8 && length <= 15
}

/** Check digits of ISO 13616: the number, with letters as 10 to 35, is 1 modulo 97. */
function isIban(found: string): boolean {
  const text = found.replaceAll(' ', '')
  const moved = text.slice(4) + text.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** Luhn's check digit, ISO/IEC 7812-1. */
function isCard(found: string): boolean {
  const sum = Array.from(digitsOf(found))
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 === 1 ? 2 : 1))
    .reduce((total, doubled) => total + (doubled > 9 ? doubled - 9 : doubled), 0)
  return sum % 10 === 0
}
