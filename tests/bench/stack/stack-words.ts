export const stackStem = 'Which receptor does ketamine block?';
export const stackOptions = ['AMPA', 'NMDA', '5-HT2A', 'Mu-opioid'];
