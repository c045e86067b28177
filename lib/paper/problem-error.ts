/**
 * An error that says what is wrong as a kind with its values. Its message is for developers; whoever shows it to
 * people puts the problem into words.
 */
export abstract class ProblemError<Problem extends { kind: string }> extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(JSON.stringify(problem), options);
    this.problem = problem;
  }
}
