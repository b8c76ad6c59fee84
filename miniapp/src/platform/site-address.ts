import { isWeapp } from './target'

/** The whole address of something of ours that programs elsewhere ask for. */
export const siteAddress = (path: string): string => (isWeapp ? API_ORIGIN : location.origin) + path
