import type { Role } from '#lib/auth/roles.ts'

interface Person {
  name: string
  role?: Role
}

/** The people of the discussions, by the part of their address before `@`. All but the author are invented. */
export const people = {
  nicole: { name: 'Nicole', role: 'EDITOR' },
  moderator: { name: 'Morgan Moderator', role: 'MODERATOR' },
  'priya.raman': { name: 'Priya Raman' },
  'jonas.weller': { name: 'Jonas Weller' },
  'amara.diallo': { name: 'Amara Diallo' },
  'luis.ferrer': { name: 'Luis Ferrer' },
  'hanna.lindqvist': { name: 'Hanna Lindqvist' },
  'ben.achterberg': { name: 'Ben Achterberg' },
  'noor.haddad': { name: 'Noor Haddad' },
  'grace.mbeki': { name: 'Grace Mbeki' },
  'tadeusz.nowik': { name: 'Tadeusz Nowik' },
  'quick.offers': { name: 'Quick Offers' },
} as const satisfies Record<string, Person>

export type PersonKey = keyof typeof people

export const emailOf = (key: PersonKey): string => `${key}@example.com`
