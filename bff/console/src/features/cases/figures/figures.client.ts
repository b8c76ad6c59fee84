import { createClient } from '@tisc/shared/platform/client'
import { caseFiguresContract } from '@tisc/shared/rights/figures/figures.staff.contract'
import { send } from '../../../platform/request'

export const caseFiguresApi = createClient(caseFiguresContract, send)
