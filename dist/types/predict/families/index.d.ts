export { type ChooseOptions, chooseFamily, type FamilyChoice, type FamilyQuality } from './choose.js';
export { families, familyNames, fitFamily } from './families.js';
export type { Family, FamilyModel, FamilyName, FamilySetting, FamilyState, Latencies } from './family.js';
export { learnSpace, learnSpaceJob, type SpaceAnswer, type SpaceModel, type SpaceTask, spaceModelOf, spaceTaskOf, } from './space-model.js';
export { spacePredictor } from './space-predictor.js';
