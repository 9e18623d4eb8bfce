/** Items as the examples of the explanations have them. */

export const head = 'objective=classes difficulty=2';
export const yes = '  > Yes: it sits in the open channel.';
export const no = '  > No: it is activated.';
export const trueFalse = (options: string) =>
  `:::true-false{#no-lineage ${head}}\nKetamine has a long ceremonial lineage.\n\n${options}\n:::`;
export const likert = (attributes: string, body: string) =>
  `:::likert{#ready ${head}${attributes}}\nHow ready do you feel?\n\n${body}:::`;
