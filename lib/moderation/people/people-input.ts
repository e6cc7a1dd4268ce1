import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'
import { roles } from '#lib/auth/roles.ts'

export const peoplePageSize = 50

export const peopleFilters = ['all', 'sanctioned', 'staff'] as const

export const peopleSchema = z.object({
  /** A part of the name, in upper or lower case. */
  name: z
    .string()
    .trim()
    .max(60)
    .regex(/^[^\0]*$/)
    .default(''),
  filter: z.enum(peopleFilters).default('all'),
  /** `next` of the page before. */
  cursor: z.uuid().optional(),
})

export type PeopleInput = z.infer<typeof peopleSchema>

export const personSchema = z.object({ person: z.uuid() })

export const addressSchema = z.object({ email: emailSchema })

export const roleSchema = z.object({ person: z.uuid(), role: z.enum(roles) })

/** Without a session all sessions of the person are meant. */
export const endSessionsSchema = z.object({ person: z.uuid(), session: z.uuid().optional() })
