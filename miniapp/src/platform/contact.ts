import { centreNumbers } from '@tisc/shared/platform/centre'

/** The centre's numbers as its documents give them, none of them checked; `about-facts.ts` says where each stands. */
export const centrePhones = [centreNumbers[0].number, centreNumbers[1].number] as const
