/** A notice that comes later than this is none any more; the inbox has it. In milliseconds. */
const noticeTime = 24 * 3_600_000

/** Whether what was told at an instant can still be sent as a notice. */
export const isFresh = ({ at }: { at: Date }, now: Date): boolean => now.getTime() - at.getTime() <= noticeTime
