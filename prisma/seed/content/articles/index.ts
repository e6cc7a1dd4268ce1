import type { SeedPost } from '../seed-post.ts'
import { careerInTheMiddle } from './career-in-the-middle.ts'
import { cvThatAnswers } from './cv-that-answers.ts'
import { feedbackPeopleCanUse } from './feedback-people-can-use.ts'
import { firstNinetyDays } from './first-ninety-days.ts'
import { jobAdverts } from './job-adverts.ts'
import { managementVsLeadership } from './management-vs-leadership.ts'
import { meetingsAndCulture } from './meetings-and-culture.ts'
import { oneToOnes } from './one-to-ones.ts'
import { stayInterviews } from './stay-interviews.ts'
import { structuredInterviews } from './structured-interviews.ts'

/** Newest first. */
export const articles: readonly SeedPost[] = [
  firstNinetyDays,
  structuredInterviews,
  managementVsLeadership,
  feedbackPeopleCanUse,
  oneToOnes,
  cvThatAnswers,
  jobAdverts,
  stayInterviews,
  careerInTheMiddle,
  meetingsAndCulture,
]
