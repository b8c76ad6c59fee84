/** The centre's numbers as its documents give them, none of them checked; `about-facts.ts` says where each stands. */
export const centrePhones = ['0532-68066557', '0532-82882062'] as const
