/**
 * What a call into a kind's code came to, where that is the code's own fault and nothing it has thrown: whoever runs the code throws it.
 * The message goes on behind the name of the part that was called: "was stopped: it had not ended after 2 seconds."
 */
export class BrokenCall extends Error {
  override readonly name = 'BrokenCall';
}
