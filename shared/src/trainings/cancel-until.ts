const dayBefore = 86_400_000

/** Until when somebody may simply cancel: the stated time, else a day before the start. Afterwards they say that they cannot come. */
export const cancelUntilOf = (stated: Date | undefined, startsAt: Date): Date => stated ?? new Date(startsAt.getTime() - dayBefore)
