// The pipeline's door.
export { analysisOf, loadFile } from './analyze.ts'
