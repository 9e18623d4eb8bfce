import { CourseMemory, memoryCourse } from '../../src/storage/memory-course.js';
import { courseStoreContract } from '../contracts/course-store.js';

courseStoreContract('memoryCourse', () => {
  const memory = new CourseMemory();
  return () => memoryCourse(memory);
});
