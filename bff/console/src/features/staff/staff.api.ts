/** What other features of the console may know of who is signed in. */

export { staffApi } from './staff.client'
export { useMay, useViewer } from './use-viewer'
