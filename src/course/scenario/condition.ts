/** Conditions of decisions: comparisons of a value with a number, joined by and, or and not. */
import * as v from 'valibot';

export const comparisons = ['<', '<=', '=', '!=', '>=', '>'] as const;

export type Condition =
  | { kind: 'compare'; value: string; is: (typeof comparisons)[number]; than: number }
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition };

const condition = v.lazy(() => ConditionSchema);
export const ConditionSchema: v.GenericSchema<Condition> = v.variant('kind', [
  v.object({ kind: v.literal('compare'), value: v.string(), is: v.picklist(comparisons), than: v.number() }),
  v.object({ kind: v.picklist(['and', 'or']), parts: v.array(condition) }),
  v.object({ kind: v.literal('not'), part: condition }),
]);

/** Whether a condition holds. A value that does not exist is 0. */
export function holds(condition: Condition, values: Readonly<Record<string, number>>): boolean {
  switch (condition.kind) {
    case 'compare':
      return compare(values[condition.value] ?? 0, condition.is, condition.than);
    case 'and':
      return condition.parts.every((part) => holds(part, values));
    case 'or':
      return condition.parts.some((part) => holds(part, values));
    case 'not':
      return !holds(condition.part, values);
  }
}

/** The names of the values that a condition asks about. */
export function valuesIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.value];
    case 'and':
    case 'or':
      return condition.parts.flatMap(valuesIn);
    case 'not':
      return valuesIn(condition.part);
  }
}

function compare(value: number, is: (typeof comparisons)[number], than: number): boolean {
  switch (is) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '=':
      return value === than;
    case '!=':
      return value !== than;
    case '>=':
      return value >= than;
    case '>':
      return value > than;
  }
}
