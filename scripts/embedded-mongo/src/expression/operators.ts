import { accumulations } from './accumulations'
import { arithmetic } from './arithmetic'
import { arrays } from './arrays'
import { bits } from './bits'
import { comparisons } from './comparisons'
import { conditions } from './conditions'
import { conversions } from './conversions'
import { dateParsing } from './date-parsing'
import { dateSpans } from './date-spans'
import { dates } from './dates'
import { iterations } from './iterations'
import { objects } from './objects'
import { patterns } from './patterns'
import { powers } from './powers'
import type { Operators } from './scope'
import { sets } from './sets'
import { strings } from './strings'
import { trigonometry } from './trigonometry'

/** Every expression operator there is; a name not here is refused with 168. */
export const operators: Operators = {
  ...comparisons,
  ...conditions,
  ...arithmetic,
  ...powers,
  ...trigonometry,
  ...bits,
  ...arrays,
  ...iterations,
  ...sets,
  ...objects,
  ...strings,
  ...patterns,
  ...dates,
  ...dateSpans,
  ...dateParsing,
  ...conversions,
  ...accumulations,
}

/** Expressions MongoDB has and this engine does not know: MongoDB's own error, 168, or for scripts 31264. */
export const refusedExpressions = ['$function', '$accumulator', '$meta', '$toHashedIndexKey', '$sampleRate']

/** JavaScript from clients is never run. */
export const scripts = new Set(['$function', '$accumulator'])
