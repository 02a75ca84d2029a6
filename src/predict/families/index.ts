// What the layer's door shows of families of models for one space.
export { type ChooseOptions, chooseFamily, type FamilyChoice, type FamilyQuality } from './choose.ts'
export { families, familyNames, fitFamily } from './families.ts'
export type { Family, FamilyModel, FamilyName, FamilySetting, FamilyState, Latencies } from './family.ts'
