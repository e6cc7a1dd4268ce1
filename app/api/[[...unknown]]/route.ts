import { AppError } from '#lib/errors.ts'
import { problemResponse } from '../_problem.ts'

/** Answers unknown addresses of the API with a problem document instead of a page. */
const nowhere = ({ url }: Request) => problemResponse(new AppError('request/not-found', { log: url }))

export { nowhere as GET, nowhere as POST, nowhere as PUT, nowhere as PATCH, nowhere as DELETE }
