export { livedUntil, steadyDay } from './lived-until.ts'
export { type LoadedSample, type LoadSample, loadSample, type SampleCount } from './load-sample.ts'
export { type SamplePerson, samplePeople } from './sample-people.ts'
export { type SampleSize, sampleSizes } from './sizes.ts'
