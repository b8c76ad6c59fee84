import type { FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { centrePhones } from '../../../../platform/contact'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { GoRow } from '../../../../ui/go-row'
import { Note } from '../../../../ui/note'
import { PhoneLink } from '../../../../ui/phone-link'
import { Rows } from '../../../../ui/rows'
import { Buttons, Inset, Say } from '../../../../ui/say'

const words = {
  zh: {
    title: '国防专利不在网上办理',
    say: '国防专利的内容不能经过这个应用。刚才填的已经从这台设备和账号里删掉，没有提交，也没有保存。',
    window: '请带材料到窗口当面办理。',
    unstated: '窗口的地址和时间待中心确认，去之前请先打电话问；电话里也不要说专利的内容。',
    about: '看中心的地址',
    back: '选错了，从头填',
  },
  en: {
    title: 'National-defence patents are not handled online',
    say: 'Nothing about them may pass through this app. What you had filled in is deleted from this device and your account; nothing was sent or kept.',
    window: 'Please come to the window with your papers.',
    unstated: 'Where and when is to be confirmed by the centre: please call first, and do not speak of the patent on the phone either.',
    about: 'See the centre’s address',
    back: 'Chosen by mistake: begin again',
  },
}

/** Why the form has stopped, and where to go. */
export function DefenceStop({ place, onBack }: { place: FilingInfo['defenceWindow']; onBack: () => void }) {
  const said = useWords(words)
  return (
    <>
      <div role="alert">
        <Note tone="warning" title={said.title}>
          {said.say}
        </Note>
      </div>
      <Say>{said.window}</Say>
      <Say>{place ?? said.unstated}</Say>
      <Inset>
        {centrePhones.map((number) => (
          <p key={number}>
            <PhoneLink number={number} />
          </p>
        ))}
      </Inset>
      <Rows label={said.about}>
        <li>
          <GoRow to="about" icon="place" words={said.about} />
        </li>
      </Rows>
      <Buttons>
        <Button kind="third" onPress={onBack}>
          {said.back}
        </Button>
      </Buttons>
    </>
  )
}
