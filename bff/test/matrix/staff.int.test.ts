import { walkTable } from './walk'

// What staff alone may call; everything else is walked beside it, so that both are done sooner.
walkTable(({ may }) => !may.includes('member'))
