export type IamErrorCode =
  | 'EntityAlreadyExistsException'
  | 'MalformedPolicyDocumentException'
  | 'LimitExceededException'
  | 'DeleteConflictException'
  | 'NoSuchEntityException'
  | 'InvalidInputException'
  | 'ValidationError'
  | 'AccessDenied';

const STATUS: Record<IamErrorCode, number> = {
  EntityAlreadyExistsException: 409,
  LimitExceededException: 409,
  DeleteConflictException: 409,
  NoSuchEntityException: 404,
  AccessDenied: 403,
  MalformedPolicyDocumentException: 400,
  InvalidInputException: 400,
  ValidationError: 400,
};

export class IamError extends Error {
  readonly code: IamErrorCode;

  constructor(code: IamErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

export const malformed = (message: string) => new IamError('MalformedPolicyDocumentException', message);
