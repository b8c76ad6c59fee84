import { useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Disclosure } from '../../../ui/disclosure'
import { Field } from '../../../ui/field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Inset } from '../../../ui/say'
import { keepObjection } from './kept-objections'
import { objectionsApi } from './objections.api'

const words = {
  zh: {
    open: '在别的设备上提过异议？',
    code: '查询码',
    hint: '提异议的那台设备上复制的',
    see: '看结果',
    none: '没有这份异议，请核对查询码',
  },
  en: {
    open: 'Did you object on another device?',
    code: 'Code',
    hint: 'As copied on the device you objected on',
    see: 'See the result',
    none: 'There is no such objection; please check the code',
  },
}

/** Brings an objection that was made elsewhere without an account to this device. */
export function FindObjection({ onFound }: { onFound: () => void }) {
  const said = useWords(words)
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const see = async () => {
    const secret = code.trim()
    setWrong(!/^[\w-]{43}$/.test(secret))
    if (!/^[\w-]{43}$/.test(secret) || !(await send(() => objectionsApi.getObjection({ params: { secret } })))) return
    keepObjection(secret)
    setCode('')
    onFound()
  }
  return (
    <Inset>
      <Disclosure summary={said.open}>
        <Field
          id="objection-code"
          label={said.code}
          hint={said.hint}
          value={code}
          problem={isWrong ? said.none : problem?.say}
          onType={setCode}
        />
        <Buttons>
          <Button kind="second" onPress={() => void see()}>
            {said.see}
          </Button>
        </Buttons>
      </Disclosure>
    </Inset>
  )
}
