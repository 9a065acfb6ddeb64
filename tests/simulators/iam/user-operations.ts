import { IamError } from './errors';
import { findAccount } from './lookup';
import { checkName, sameName } from './names';
import type { IamState } from './types';

export function createUser(state: IamState, accountId: string, input: { userName: string }) {
  const account = findAccount(state, accountId);
  const userName = checkName('userName', input.userName, 64);
  if (account.userNames.some((other) => sameName(other, userName)))
    throw new IamError('EntityAlreadyExistsException', `User with name ${userName} already exists.`);
  account.userNames.push(userName);
  return { userName, arn: `arn:aws:iam::${accountId}:user/${userName}` };
}
