import { commonInterest } from './interests'
import { reviewersNeeded } from './review'

/** Somebody who may review: whom they keep out of the way of, and how many reviews they still owe. */
export type AbleReviewer = { id: string; name: string; interests: readonly string[]; load: number }

/** An application that waits for its reviewers, as far as conflicts of interest are concerned. */
export type Unassigned = { id: string; applicant: Parameters<typeof commonInterest>[0] }

/** Who should review; nobody where too few are left. `away`: who may not, and because of what. */
export type Proposal = { id: string; proposed: string[]; away: { id: string; because: string }[] }

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const awayFrom = ({ applicant }: Unassigned, reviewers: readonly AbleReviewer[]) =>
  reviewers.flatMap((reviewer) => {
    const because = commonInterest(applicant, reviewer)
    return because === undefined ? [] : [{ id: reviewer.id, because }]
  })

/**
 * Two reviewers for each of these applications: never one with an interest in the applicant, and always those who owe the fewest reviews,
 * what was proposed here counted in. Applications that fewest may review come first, so that these are not all taken by others. The order
 * in which either list comes does not matter.
 */
export const proposeReviewers = (applications: readonly Unassigned[], reviewers: readonly AbleReviewer[]): Proposal[] => {
  const loads = new Map(reviewers.map(({ id, load }) => [id, load]))
  const loadOf = (id: string): number => loads.get(id) ?? 0
  const asked = applications.map((application) => ({ id: application.id, away: awayFrom(application, reviewers) }))
  const proposals = [...asked]
    .sort((one, other) => other.away.length - one.away.length || byText(one.id, other.id))
    .map(({ id, away }): Proposal => {
      const able = reviewers.filter((reviewer) => !away.some((one) => one.id === reviewer.id)).map((reviewer) => reviewer.id)
      const first = [...able].sort((one, other) => loadOf(one) - loadOf(other) || byText(one, other)).slice(0, reviewersNeeded)
      const proposed = first.length === reviewersNeeded ? first : []
      for (const one of proposed) loads.set(one, loadOf(one) + 1)
      return { id, proposed, away }
    })
  return applications.flatMap(({ id }) => proposals.filter((one) => one.id === id))
}
