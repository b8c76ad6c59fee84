export { type Engine, type EngineOptions, startEngine } from './engine'
export { DataFolderError } from './storage/data-folder'
export { liveEngine } from './storage/live-engine'
