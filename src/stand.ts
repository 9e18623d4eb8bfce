/**
 * Runs behind the text of a lesson, before the player is there: the reader stands where they left, if they can be before
 * anything is painted.
 */
import { isFreshVisit, savedPlace } from '../components/lesson/saved-place.js';
import { standEarly } from '../components/lesson/stand-early.js';
import { localPlace } from './storage/local-place.js';

const { module, lesson } = document.documentElement.dataset;
const { headStart, launched } = globalThis.kapstone;

if (module && lesson && isFreshVisit()) {
  const place = launched ? undefined : localPlace(module);
  if (place?.lesson === lesson) standEarly(place.anchor);
  void headStart.then((found) => {
    if (found) standEarly(savedPlace(found.record, lesson));
  });
}
