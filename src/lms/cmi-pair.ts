/** An element of a SCORM data model and the value to set it to. */
export type CmiPair = readonly [element: string, value: string];
