/** Makes the projected document out of an index key. */
export type Cover = (key: Buffer) => Buffer
