import type { AnswerProblem } from './paper/answer-problem';
import { words } from './words/words';

/** Why a message has no reply, or what went wrong in the store, in words for the user. */
export function answerText(problem: AnswerProblem): string {
  return words(`answer_${problem.kind}`, 'value' in problem ? problem.value : '');
}
