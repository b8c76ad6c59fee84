import { useQuery } from '@tanstack/react-query'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { applicationsDeskContract } from '@tisc/shared/applications/desk/applications.staff.contract'
import { signedPaper } from '@tisc/shared/applications/paper/paper.staff.contract'
import { addressOf } from '@tisc/shared/platform/client'
import { Failure } from '../../ui/failure'
import { KeptFiles } from '../../ui/files/kept-files'
import { questionsOfApplication } from './answers'
import { applicationsApi } from './applications.client'

const { getApplicationFile, viewApplicationFile } = applicationsDeskContract

/** The files of an application, by the question that asked for them; nothing where none asks. */
export const FilesOf = ({ application }: { application: DeskApplication }) => {
  const { id, version, paper } = application
  const asked = questionsOfApplication(application).filter(({ kind }) => kind === 'files')
  const found = useQuery({
    queryKey: ['application-files', id, version],
    queryFn: () => applicationsApi.listApplicationFiles({ params: { id } }),
    enabled: asked.length > 0 || paper?.scan !== undefined,
  })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data || found.data.items.length === 0) return null
  return (
    <section aria-label="材料">
      <h2>材料</h2>
      <KeptFiles
        files={found.data.items}
        about={({ question }) =>
          question === signedPaper ? '签了字的纸质表' : (asked.find(({ key }) => key === question)?.ask.zh ?? question)
        }
        addressOf={({ id: file }, way) => addressOf(way === 'view' ? viewApplicationFile : getApplicationFile, { params: { id, file } })}
      />
    </section>
  )
}
