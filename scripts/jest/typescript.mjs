import { register } from 'tsx/esm/api'

/** A test worker reads TypeScript as every command of ours does. */
register()
