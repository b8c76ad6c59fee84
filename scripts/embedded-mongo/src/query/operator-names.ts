import { topLevelNames } from './matcher'
import { operatorNames } from './operators'

/** Every query operator there is. */
export const queryOperators = [...topLevelNames, ...operatorNames]
/** Those MongoDB has and this engine refuses. */
export const refusedQueryOperators = ['$where', '$text', '$near', '$nearSphere', '$geoWithin', '$geoIntersects']
