import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { createClient } from '@tisc/shared/platform/client'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { send } from '../../platform/request'

/** Everything the trainers' desk asks of the server; trainings are about the topics that readers know. */
export const trainingsApi = { ...createClient(trainingsDeskContract, send), listTopics: createClient(dailyContract, send).listTopics }
