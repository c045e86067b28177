import type { OwnLimit } from '../../paper/answer-problem';

/** There are as many smart lists, or tags with a colour or a rule, as can be kept. */
export class OwnLimitError extends Error {
  override name = 'OwnLimitError';
  readonly problem: OwnLimit;
  constructor(problem: OwnLimit) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}
