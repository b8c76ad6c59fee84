import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { createClient } from '@tisc/shared/platform/client'
import { feedbackDeskContract } from '@tisc/shared/trainings/feedback/feedback.staff.contract'
import { trainingFilesDeskContract } from '@tisc/shared/trainings/files/files.staff.contract'
import { noShowsDeskContract } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import { templatesDeskContract } from '@tisc/shared/trainings/templates/templates.staff.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { send } from '../../platform/request'

/** Everything the trainers' desk asks of the server; trainings are about the topics that readers know. */
export const trainingsApi = {
  ...createClient(templatesDeskContract, send),
  ...createClient(trainingFilesDeskContract, send),
  ...createClient(feedbackDeskContract, send),
  ...createClient(noShowsDeskContract, send),
  ...createClient(trainingsDeskContract, send),
  listTopics: createClient(dailyContract, send).listTopics,
}
