/** A browser comes to a message's own page, which marks it by itself. */
export const markTold = (_id: string | undefined): void => undefined
