import { formatCreditCode } from '@tisc/shared/accounts/credit-check'
import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { DoRow, GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { organisationsApi } from '../organisations.api'
import { useRoleWords } from '../organisations.words'

const words = {
  zh: {
    title: '我的单位',
    asked: '等负责人同意。90天没有答复，申请就作废',
    takeBack: '撤回申请',
    takenBack: '申请已撤回',
    wrong: '没有撤回，请再试一次',
  },
  en: {
    title: 'My organisations',
    asked: 'Waits for an owner; without an answer it ends after 90 days',
    takeBack: 'Take back',
    takenBack: 'Taken back',
    wrong: 'It was not taken back, please try again',
  },
}

type Props = { organisations: OwnOrganisation[]; onChanged: () => Promise<void> }

/** Where one belongs, each the way to its people; where one asked to be let in, the way back. */
export function OrganisationRows({ organisations, onChanged }: Props) {
  const said = useWords(words)
  const roleWords = useRoleWords()
  if (organisations.length === 0) return null
  const takeBack = ({ id, membership }: OwnOrganisation) =>
    organisationsApi
      .removeMember({ params: { id, membership } })
      .then(
        () => toast(said.takenBack),
        () => toast(said.wrong),
      )
      .then(onChanged)
  return (
    <section>
      <SectionTitle title={said.title} />
      <Rows label={said.title}>
        {organisations.map((one) => (
          <li key={one.id}>
            {one.state === 'asked' ? (
              <DoRow words={<Chinese>{one.name}</Chinese>} say={said.asked} value={said.takeBack} onPress={() => void takeBack(one)} />
            ) : (
              <GoRow
                to="organisation"
                params={{ id: one.id }}
                words={<Chinese>{one.name}</Chinese>}
                say={formatCreditCode(one.code)}
                value={roleWords[one.role]}
              />
            )}
          </li>
        ))}
      </Rows>
    </section>
  )
}
