/** A data folder that cannot be used; the message says what to do about it. */
export class DataFolderError extends Error {}
