import { FORMS } from '../../src/recognizer/text/legal-form.ts';
import { LAYOUT } from '../../src/recognizer/learnt/weights.ts';
import type { Example } from './examples.ts';

/** How fast, and against what resistance, weights move. */
const RATE = 0.3;
const DAMPING = 1;
const DECAY = 1e-5;
/** What is expected so nearly that nothing is to be learnt. */
const SMALLEST_GRADIENT = 1e-4;

/** Weights in natural logarithms of odds, while they are learnt. */
export class Model {
  /** By where they stand in the table. */
  readonly weights = new Float64Array(LAYOUT.none);
  /** The odds that there is no name, by form. */
  readonly none = new Float64Array(FORMS);
  readonly #squares = new Float64Array(LAYOUT.none);
  readonly #noneSquares = new Float64Array(FORMS);

  /** One step of gradient descent on the logarithm of the likelihood of an example, by Adagrad. */
  learn({ form, indices, bounds, right, weight }: Example, rate: number): void {
    const scores = this.#scores(indices, bounds);
    const none = this.none[form] ?? 0;
    const highest = scores.reduce((best, score) => Math.max(best, score), none);
    const odds = scores.map((score) => Math.exp(score - highest));
    const noneOdds = Math.exp(none - highest);
    const all = odds.reduce((sum, value) => sum + value, noneOdds);
    const rightOdds = right.reduce(
      (sum, step) => sum + (odds[step] ?? 0),
      right.length > 0 ? 1e-12 : noneOdds,
    );
    this.#move(
      this.none,
      this.#noneSquares,
      form,
      weight * (noneOdds / all - (right.length > 0 ? 0 : 1)),
      rate,
    );
    let beyond = 0;
    for (let step = scores.length - 1; step >= 0; step -= 1) {
      const expected = (odds[step] ?? 0) / all;
      const wanted = right.includes(step) ? (odds[step] ?? 0) / rightOdds : 0;
      const gradient = weight * (expected - wanted);
      beyond += gradient;
      const [from, middle, to] = [
        bounds[2 * step - 1] ?? 0,
        bounds[2 * step] ?? 0,
        bounds[2 * step + 1] ?? 0,
      ];
      if (Math.abs(gradient) > SMALLEST_GRADIENT)
        for (let at = middle; at < to; at += 1)
          this.#move(this.weights, this.#squares, indices[at] ?? 0, gradient, rate);
      if (Math.abs(beyond) > SMALLEST_GRADIENT)
        for (let at = from; at < middle; at += 1)
          this.#move(this.weights, this.#squares, indices[at] ?? 0, beyond, rate);
    }
  }

  /** The score of a name that begins at each step; -Infinity where none may. */
  #scores(indices: Int32Array, bounds: Uint16Array): Float64Array {
    const { weights } = this;
    const scores = new Float64Array(bounds.length >> 1);
    let held = 0;
    let at = 0;
    for (let step = 0; step < scores.length; step += 1) {
      for (const middle = bounds[2 * step] ?? 0; at < middle; at += 1) held += weights[indices[at] ?? 0] ?? 0;
      const to = bounds[2 * step + 1] ?? 0;
      let score = at < to ? held : -Infinity;
      for (; at < to; at += 1) score += weights[indices[at] ?? 0] ?? 0;
      scores[step] = score;
    }
    return scores;
  }

  #move(weights: Float64Array, squares: Float64Array, index: number, gradient: number, rate: number): void {
    const slope = gradient + DECAY * (weights[index] ?? 0);
    const square = (squares[index] ?? 0) + slope * slope;
    squares[index] = square;
    weights[index] = (weights[index] ?? 0) - (rate * slope) / Math.sqrt(square + DAMPING);
  }
}

/**
 * Learns from examples, anew made for each round, from the odds that the model has already; gives the mean of the
 * later rounds, which is steadier than the last.
 */
export function train(model: Model, rounds: number, examples: () => Example[]): Model {
  const later: Model[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const rate = RATE * (1 - (0.8 * round) / rounds);
    for (const example of examples()) model.learn(example, rate);
    if (round >= rounds / 2) later.push(meanOf([model]));
  }
  return meanOf(later);
}

/** A model with the mean of the weights of others. */
export function meanOf(models: readonly Model[]): Model {
  const mean = new Model();
  for (const model of models) {
    model.weights.forEach(
      (weight, index) => (mean.weights[index] = (mean.weights[index] ?? 0) + weight / models.length),
    );
    model.none.forEach(
      (weight, index) => (mean.none[index] = (mean.none[index] ?? 0) + weight / models.length),
    );
  }
  return mean;
}
