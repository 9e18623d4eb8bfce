/** `kapstone/authoring`: from an author's text to a course, and what is wrong in it. Pure: it runs in a browser as in Node. */
export { compileCourse } from '../authoring/compile-course.js';
export type { Compiled, CompileOptions } from '../authoring/compile-course.js';
export { formatDiagnostic, formatInSource } from '../authoring/diagnostic.js';
export type { Diagnostic, Place } from '../authoring/diagnostic.js';
export { diagnosticCodes } from '../authoring/diagnostic-codes.js';
export type { DiagnosticCode, Severity } from '../authoring/diagnostic-codes.js';
export { explanations } from '../authoring/explanations.js';
export type { Explanation } from '../authoring/explanations/explanation.js';
export type { CompiledCourse, CompiledEntry } from '../course/compiled-course.js';
