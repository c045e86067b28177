/**
 * An error that states what is wrong as a kind with values. Its message is for developers; the
 * interface puts the problem into words.
 */
export abstract class ProblemError<Problem extends { kind: string }> extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(JSON.stringify(problem), options);
    this.problem = problem;
  }
}
