import { redactor } from '../redact.ts';
import type { RefusalPart } from '../refusals.ts';
import { errorOf, serverError } from '../serverError.ts';
import { describeAnswer } from '../tokenAnswer.ts';

/** The part that explains refusals, as it is when its file has been loaded. */
const refusalPart: RefusalPart = { errorOf, serverError, redactor, describeAnswer };

export const loadRefusal = async (): Promise<RefusalPart> => refusalPart;
