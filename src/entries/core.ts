/**
 * `kapstone/core`: what was authored, what a learner did, and what may happen next. Pure: it knows no page, clock, network or store.
 */
export type { AssessmentPolicy } from '../course/assessment-policy.js';
export { BlockSchema } from '../course/block.js';
export type { Block, BlockOf, ItemSet } from '../course/block.js';
export { ItemSchema, ResponseSchema } from '../course/item.js';
export type { Item, ItemKind, Response } from '../course/item.js';
export { isComplete, isGraded, judge } from '../course/judge.js';
export { ModuleSchema, outlineOf } from '../course/module.js';
export type { Lesson, Module, ModuleOutline, Objective, Reference, Term } from '../course/module.js';
export type { Outcome } from '../course/outcome.js';
export type { Inline, Prose } from '../course/prose.js';
export type { Scenario } from '../course/scenario/scenario.js';
export { assessmentMachine } from '../machines/assessment-machine.js';
export { courseMachine } from '../machines/course-machine.js';
export { itemMachine } from '../machines/item-machine.js';
export { moduleMachine } from '../machines/module-machine.js';
export { runMachine } from '../machines/run-machine.js';
export { apply } from '../record/apply.js';
export { merge } from '../record/merge.js';
export { emptyRecord, RecordSchema } from '../record/record.js';
export type { Attempt, Entry, LearnerRecord, Sitting } from '../record/record.js';
export { lessonStatus, moduleStatus, nextStep, objectiveStandings } from '../record/status.js';
export type { LessonStatus, ModuleStatus, NextStep, ObjectiveStanding } from '../record/status.js';
export { upgrade } from '../record/upgrade.js';
