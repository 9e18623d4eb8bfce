/** How many of the trials the filters leave. */
export function trialsShown(shown: number, all: number): string {
  return shown === all ? `All ${all} trials shown` : `${shown} of ${all} trials shown`;
}
