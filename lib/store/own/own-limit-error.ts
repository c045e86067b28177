import type { OwnLimit } from '../../paper/answer-problem';

/** As much of something that the user makes is there as can be kept, or a tag is too long. */
export class OwnLimitError extends Error {
  override name = 'OwnLimitError';
  readonly problem: OwnLimit;
  constructor(problem: OwnLimit) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}
