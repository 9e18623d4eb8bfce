import type { ModuleOutline } from '../course/module.js';
import type { LaunchedPage } from '../session/launched-page.js';

/** The module with the pass mark that its sittings are judged by: the LMS's own, where it gives one. */
export function judgedBy(module: ModuleOutline, mark: LaunchedPage['passMark']): ModuleOutline {
  const { assessment } = module;
  if (!assessment || mark?.module !== module.id || mark.pass === assessment.pass) return module;
  return { ...module, assessment: { ...assessment, pass: mark.pass, coursePass: assessment.pass } };
}
