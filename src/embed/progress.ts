import type { ModuleStatus } from '../record/status.js';

/** How a module stands, as the host's page is told. */
export interface ModuleProgress {
  course: string;
  module: string;
  completion: ModuleStatus['completion'];
  success: ModuleStatus['success'];
  /** Of the assessment, 0 to 1; null while there is none. */
  score: number | null;
  lessonsFinished: number;
  lessons: number;
}

export function progressOf(course: string, module: string, status: ModuleStatus): ModuleProgress {
  const { completion, success, score = null, lessonsFinished, lessons } = status;
  return { course, module, completion, success, score, lessonsFinished, lessons };
}

export function isSame(one: ModuleProgress, other: ModuleProgress): boolean {
  return (Object.keys(one) as (keyof ModuleProgress)[]).every((name) => one[name] === other[name]);
}
