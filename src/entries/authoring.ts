/** `kapstone/authoring`: from an author's text to a course, and what is wrong in it. Pure: it runs in a browser as in Node. */
export { compileCourse } from '../authoring/compile-course.js';
export type { Compiled, CompileOptions } from '../authoring/compile-course.js';
export { formatDiagnostic, formatInSource } from '../authoring/diagnostics/diagnostic.js';
export type { Diagnostic, Place } from '../authoring/diagnostics/diagnostic.js';
export { diagnosticCodes } from '../authoring/diagnostics/diagnostic-codes.js';
export type { DiagnosticCode, Severity } from '../authoring/diagnostics/diagnostic-codes.js';
export { explanations } from '../authoring/diagnostics/explanations.js';
export type { Explanation } from '../authoring/diagnostics/explanations/explanation.js';
export type { CompiledCourse, CompiledEntry } from '../course/compiled-course.js';
