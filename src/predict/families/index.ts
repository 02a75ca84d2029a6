// What the layer's door shows of families of models for one space.
export { type ChooseOptions, chooseFamily, type FamilyChoice, type FamilyQuality } from './choose.ts'
export { families, familyNames, fitFamily } from './families.ts'
export type { Family, FamilyModel, FamilyName, FamilySetting, FamilyState, Latencies } from './family.ts'
export {
  learnSpace,
  learnSpaceJob,
  type SpaceAnswer,
  type SpaceModel,
  type SpaceTask,
  spaceModelOf,
  spaceTaskOf,
} from './space-model.ts'
export { spacePredictor } from './space-predictor.ts'
