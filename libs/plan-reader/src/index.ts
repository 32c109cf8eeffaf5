export * from './reading';
export { NotAPlan } from './not-a-plan';
export type { NotAPlanCode } from './not-a-plan';
export { readPlan } from './read-plan';
export { findPlace, placeAtStart } from './unit/places';
export type { Place } from './unit/places';
export { readClauseAt, readStretch } from './task/by-hand';
export type { ClauseAt, Stretch } from './task/by-hand';
