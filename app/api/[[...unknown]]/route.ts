import { AppError } from '#lib/errors.ts'
import { problemResponse } from '../_problem.ts'

/** Whatever no other route of the API answers to: a program is told so in its own way, not by a page. */
const nowhere = ({ url }: Request) => problemResponse(new AppError('request/not-found', { log: url }))

export { nowhere as GET, nowhere as POST, nowhere as PUT, nowhere as PATCH, nowhere as DELETE }
