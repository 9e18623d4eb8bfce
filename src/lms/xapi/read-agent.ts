import * as v from 'valibot';
import type { Agent } from './statement.js';

const AccountSchema = v.looseObject({ homePage: v.string(), name: v.string() });
const AgentSchema = v.looseObject({
  name: v.exactOptional(v.string()),
  mbox: v.exactOptional(v.string()),
  mbox_sha1sum: v.exactOptional(v.string()),
  openid: v.exactOptional(v.string()),
  account: v.exactOptional(AccountSchema),
});

/** The agent of a launch, every field of it as it was given (cmi5 8.1.3). Undefined where it is none. */
export function readAgent(text: string | null): Agent | undefined {
  const given = parsed(text);
  const read = v.safeParse(AgentSchema, given);
  if (!read.success) return undefined;
  const { mbox, mbox_sha1sum, openid, account } = read.output;
  return (mbox ?? mbox_sha1sum ?? openid ?? account) === undefined ? undefined : (given as Agent);
}

/** The same of a Tin Can launch, which may be of the form before 1.0: lists of one, and accounts with other names for their fields. */
export function readOldAgent(text: string | null): Agent | undefined {
  const given = parsed(text);
  if (typeof given !== 'object' || given === null) return undefined;
  const fields = Object.entries(given).map(([name, value]): [string, unknown] => [
    name,
    name === 'account' ? newAccount(first(value)) : first(value),
  ]);
  return readAgent(JSON.stringify({ objectType: 'Agent', ...Object.fromEntries(fields) }));
}

function newAccount(account: unknown): unknown {
  if (typeof account !== 'object' || account === null) return account;
  const { accountServiceHomePage, accountName, homePage, name } = account as Record<string, unknown>;
  return { homePage: homePage ?? accountServiceHomePage, name: name ?? accountName };
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
