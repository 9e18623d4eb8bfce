import type { Item } from '../../course/item.js';

const reason = '  > Why it is so.';

/** The body of an item of each kind, and the attributes of its own. */
const bodies: Readonly<Record<Exclude<Item['kind'], 'custom'>, readonly [attributes: string, body: string]>> = {
  choice: [
    '',
    `What is asked? One [x] is one answer; mark several where several are right.\n\n- [ ] An answer that somebody could believe\n  > Why it does not hold.\n- [x] The answer that is right, about as long\n${reason}`,
  ],
  'true-false': ['', `A statement that is so or is not.\n\n- [ ] True\n  > Why it is not so.\n- [x] False\n${reason}`],
  order: [
    '',
    `Put these in order, earliest first.\n\n1. What comes first\n${reason.replace('  ', '   ')}\n2. What comes next\n${reason.replace('  ', '   ')}`,
  ],
  match: [
    '',
    'Give each its kind.\n\n| What | Kind | Why |\n| --- | --- | --- |\n| The first | one kind | Why it is so. |\n| The second | another kind | Why it is so. |',
  ],
  categorise: [
    '',
    `Sort these.\n\n### One kind\n\n- The first\n${reason}\n\n### Another kind\n\n- The second\n${reason}`,
  ],
  matrix: [
    '',
    'Who is responsible for what?\n\n| Task | Prescriber | Therapist | Why |\n| --- | :-: | :-: | --- |\n| The first task | x | | Why it is so. |\n| The second task | x | x | Why it is so. |',
  ],
  numeric: [
    'answer=5 unit=people',
    'How many people are there in two pairs and one more?\n\n> 2 × 2 + 1 = 5.\n\n- 4\n  > The last one was left out.',
  ],
  slider: ['min=0 max=10 answer=5 unit=none', 'Where is the middle?\n\n> Half of 10.'],
  cloze: [
    '',
    'Fill the gaps.\n\nOne gap is :gap[typed]; another is :gap[chosen]{or="guessed | drawn"}.\n\n> What is to be said to everybody.',
  ],
  'short-text': [
    '',
    `What is it called?\n\n> What is to be said to everybody.\n\n- [x] the word\n- [ ] another word\n  > Why it is not that one.`,
  ],
  hotspot: [
    '',
    `Where is it?\n\n![What the picture shows](media/new-picture.svg)\n\n- [x] The middle · 30 30 40 40\n${reason}\n- [ ] The corner · 0 0 20 20\n  > Why it is not there.`,
  ],
  'mark-words': [
    '',
    `Mark what should not stand there.\n\n> A line that holds, and a line that promises too much.\n\n- [x] promises too much\n${reason}\n- [ ] that holds\n  > This may stand.`,
  ],
  likert: [
    '',
    'How ready do you feel?\n\n- I know whom I would call.\n- I have somebody to talk to about my own reactions.\n\n> What is said to everybody who has answered.',
  ],
  'extended-text': [
    'words=20',
    'A client writes: "Nothing happened last time." Write back.\n\n> Thank you for telling me. A quiet session says nothing about you.',
  ],
};

export const itemTemplateKinds = Object.keys(bodies) as (keyof typeof bodies)[];

/** The kinds that nobody judges: they can stand in lessons only. */
export function itemText(kind: keyof typeof bodies, id: string, objective: string): string {
  const [attributes, body] = bodies[kind];
  const own = attributes ? ` ${attributes}` : '';
  return `:::${kind}{#${id} objective=${objective} difficulty=2${own}}\n${body}\n:::\n`;
}

export const newPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
  <rect width="400" height="300" fill="#eee" />
  <rect x="120" y="90" width="160" height="120" fill="#567" />
</svg>
`;
