import { trainingFilesContract } from '@tisc/shared/trainings/files/files.contract'
import { trainingFilesDeskContract } from '@tisc/shared/trainings/files/files.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { takeBookingFile, takeTrainingFile } from './files.service'
import { addTrainingFile, dropTrainingFile, listTrainingFiles, takeDeskFile } from './files.staff.service'

/** Files to read at home: kept by trainers, opened by whom they are for. */
export const filesRoutes = (mounting: Mounting, vault: Vault): [Router, Router] => [
  mount(
    trainingFilesDeskContract,
    {
      listTrainingFiles: ({ params }) => listTrainingFiles(vault, params.id),
      addTrainingFile: ({ viewer, params, body, now }) => addTrainingFile(vault, viewer, params.id, body, now),
      dropTrainingFile: ({ viewer, params }) => dropTrainingFile(vault, viewer, params.id, params.file),
      takeDeskFile: ({ params }) => takeDeskFile(vault, params.id, params.file),
    },
    mounting,
  ),
  mount(
    trainingFilesContract,
    {
      takeTrainingFile: ({ params }) => takeTrainingFile(vault, params.id, params.file),
      takeBookingFile: ({ member, params }) => takeBookingFile(vault, member, params.id, params.file),
    },
    mounting,
  ),
]
