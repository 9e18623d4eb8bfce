import type { BlueprintLine } from '../../course/assessment-policy.js';
import { Seats, type Placed } from '../../course/blueprint.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { DraftModule } from '../files/read-module.js';
import type { YamlSource } from '../sources/yaml-source.js';

interface Banked extends Placed {
  id: string;
}

/** The bank fills the blueprint, and twice where a second sitting can follow. */
export function checkBlueprint({ meta, yaml, bank: pages }: DraftModule, report: Report): void {
  const assessment = meta?.assessment;
  if (!assessment || !yaml) return;
  const { items, blueprint = [], attempts, pretest, 'must-pass': mustPass } = assessment;
  const bank = pages.flatMap((page) =>
    page.items.flatMap(({ id, objective, difficulty }) =>
      id && objective && difficulty !== undefined ? [{ id: id.id, objective: objective.id, difficulty }] : [],
    ),
  );
  // An item that lacks something has its own diagnostic, and would only bring up another one here.
  const isWhole = bank.length === pages.reduce((sum, page) => sum + page.items.length, 0);
  const objectives = meta.objectives.map(({ id }) => id);
  let isSound = isWhole && items <= bank.length && mustPass.every((id) => bank.some((item) => item.id === id));
  blueprint.forEach(({ objective }, index) => {
    if (objective === undefined || objectives.includes(objective)) return;
    isSound = false;
    report('unknown-objective', yaml.place(['assessment', 'blueprint', index, 'objective']), {
      message: `"${objective}" is not an objective of this module.`,
      expected: 'The id of an objective of module.yaml.',
      mend: didYouMean(objective, objectives),
    });
  });
  if (!isSound || mustPass.length > items) return;
  const critical = bank.filter(({ id }) => mustPass.includes(id));
  const others = bank.filter((item) => !critical.includes(item));
  if (!isFilled(blueprint, items, critical, others, yaml, report)) return;
  const seats = new Seats(blueprint, items, 2);
  for (const item of [...critical, ...critical, ...others]) seats.seat(item);
  if (seats.free > 0 && (attempts !== 1 || pretest)) {
    report('bank-too-small', yaml.place(['assessment', 'items']), {
      message: `Two sittings of ${items} that share no item cannot be drawn: ${seats.free} more would be needed.`,
      expected: 'More items in items/, fewer in a sitting, or attempts: 1.',
    });
  }
}

/** Whether each line can be filled; the first that cannot is reported. */
function isFilled(
  blueprint: readonly BlueprintLine[],
  items: number,
  critical: readonly Banked[],
  others: readonly Banked[],
  yaml: YamlSource,
  report: Report,
): boolean {
  let asked = 0;
  for (const [index, line] of blueprint.entries()) {
    asked += line.items;
    const seats = new Seats(blueprint.slice(0, index + 1), 0);
    for (const item of [...critical, ...others]) seats.seat(item);
    const problem =
      asked > items
        ? `The lines up to this one ask for ${asked} items, but a sitting has ${items}.`
        : seats.free > 0
          ? `The bank lacks ${seats.free} more item${seats.free === 1 ? '' : 's'} for this line.`
          : undefined;
    if (problem === undefined) continue;
    report('blueprint-unfilled', yaml.place(['assessment', 'blueprint', index]), {
      message: problem,
      expected: 'Items in items/ that fit the line, each counted for one line only.',
    });
    return false;
  }
  const seats = new Seats(blueprint, items);
  const standing = critical.filter((item) => !seats.seat(item));
  if (standing.length === 0) return true;
  report('blueprint-unfilled', yaml.place(['assessment', 'blueprint']), {
    message: `The critical item "${standing[0]?.id ?? ''}" fits no line that has room for it.`,
    expected: 'A line for it, or more items in all than the lines ask for.',
  });
  return false;
}
