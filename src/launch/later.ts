import type { Later } from '../lms/later.js';

export const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
