import { templatesDeskContract } from '@tisc/shared/trainings/templates/templates.staff.contract'
import { type Mounting, mount } from '../../platform/mount'
import { dropTemplate, keepTemplate, listTemplates } from './templates.staff.service'

/** Trainings kept to begin others with. */
export const templatesRoutes = (mounting: Mounting) =>
  mount(
    templatesDeskContract,
    {
      listTemplates: () => listTemplates(),
      keepTemplate: ({ viewer, body, now }) => keepTemplate(viewer, body, now),
      dropTemplate: ({ viewer, params }) => dropTemplate(viewer, params.id),
    },
    mounting,
  )
