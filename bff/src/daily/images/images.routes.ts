import { imagesContract } from '@tisc/shared/daily/images.contract'
import { type Mounting, mount } from '../../platform/mount'
import { getImage, storeImage } from './image.service'

export const imagesRoutes = (mounting: Mounting) =>
  mount(
    imagesContract,
    {
      storeImage: ({ viewer, upload, now }) => storeImage(viewer, upload, now),
      getImage: ({ params }) => getImage(params.id, Number(params.width)),
    },
    mounting,
  )
