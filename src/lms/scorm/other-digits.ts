/** The same number in other digits. LMSs compare texts: to them "85.0" is a change of "85". */
export function otherDigits(number: string): string {
  return number.includes('.') ? `${number}0` : `${number}.0`;
}
