/** "41 mg", "35%": a number with its unit, which a percent sign stands close to. */
export function withUnit(value: number | string, unit: string): string {
  return unit === '%' ? `${value}%` : `${value} ${unit}`.trim();
}
