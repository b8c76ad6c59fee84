import { importsContract } from '@tisc/shared/daily/desk/imports.contract'
import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { publishingContract } from '@tisc/shared/daily/desk/publishing.contract'
import { topicsContract } from '@tisc/shared/daily/desk/topics.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { imagesContract } from '@tisc/shared/daily/images.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

/** Everything the Daily desk asks of the server. */
export const deskApi = {
  ...createClient(writingContract, send),
  ...createClient(issuesContract, send),
  ...createClient(importsContract, send),
  ...createClient(imagesContract, send),
  ...createClient(publishingContract, send),
  ...createClient(topicsContract, send),
}
