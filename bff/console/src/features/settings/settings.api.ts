/** What other features of the console may show of the settings that act on them. */
export { Acting } from './acting'
