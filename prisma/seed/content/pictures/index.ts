import { cvThatAnswers, jobAdverts } from './covers-careers.ts'
import {
  balance,
  careerInTheMiddle,
  feedback,
  managementVsLeadership,
  meetingsAndCulture,
} from './covers-leadership.ts'
import { firstNinetyDays, oneToOnes, stayInterviews, structuredInterviews } from './covers-people.ts'
import { nicole, tomas } from './portraits.ts'

/** Functions that draw the pictures of the seed as SVG, by name. */
export const drawings: Readonly<Record<string, () => string>> = {
  balance,
  'career-in-the-middle': careerInTheMiddle,
  'cv-that-answers': cvThatAnswers,
  feedback,
  'first-ninety-days': firstNinetyDays,
  'job-adverts': jobAdverts,
  'management-vs-leadership': managementVsLeadership,
  'meetings-and-culture': meetingsAndCulture,
  'one-to-ones': oneToOnes,
  'stay-interviews': stayInterviews,
  'structured-interviews': structuredInterviews,
  nicole,
  tomas,
}
