/**
 * OTP as oracle: what Erlang's {@code supervisor} does with a tree, Troupe's does.
 *
 * <p>A {@link dev.troupe.trust.oracle.Scenario} is made of a seed. {@code oracle.escript} runs it
 * on Erlang/OTP, {@link dev.troupe.trust.oracle.Replay} on Troupe, by its public API; both write
 * down what has happened after each action, and the lines must be equal. {@code oracle/traces.txt}
 * among the resources has a thousand scenarios with the traces of OTP, so that the build needs no
 * Erlang; {@code .ci/oracle} makes it anew, and compares other seeds.
 *
 * <h2>How the file reads</h2>
 *
 * <pre>{@code
 * =17                                  the seed
 * S R - rest 3 any p -                 supervisor: id, parent, strategy, intensity, auto-shutdown,
 * S T R dyn 2 never t s p 5000           restart type, significant; dynamic: those of its children
 * W a R p 20 t - 2f,3i h               worker: id, parent, restart type, shutdown, traps exits,
 *                                        significant, plan of its starts, terminate
 * > crash a                            an action
 * <ok                                  what it answered
 * R -a1:boom ~a2 ?a3                   what the children of R told, in order: a1 terminates, the
 *                                        second start fails, the third ignores; +a4 would be a start
 * !T1:shutdown a1:boom                 who has ended, and how a monitor saw it; sorted
 * @R a- T2 | 2 1 1 1                   the children of R if they or their counts have changed:
 *                                        a does not run (a* waits for its restart), T runs for the
 *                                        second time; specs, active, supervisors, workers
 * }</pre>
 *
 * <p>Restart types are <b>p</b>ermanent, <b>t</b>ransient and t<b>e</b>mporary; a shutdown is
 * <b>k</b>ill, <b>i</b>nfinity or milliseconds. In a plan, {@code 2f} says that the second start
 * <b>f</b>ails by a crash; <b>s</b> and <b>n</b>: it stops by shutdown and normally; <b>i</b>: it
 * ignores. Terminate <b>c</b>rashes, or <b>h</b>angs when it is told to shut down. Supervisors have
 * all the time they want.
 *
 * <p>Actions: {@code boot} starts the tree; {@code crash w}, {@code stop w reason} (from within),
 * {@code exit w reason} (a signal from a stranger); {@code pair a b how} links a to b and ends a;
 * {@code kills}, {@code exits} and {@code stops} do the like to a supervisor; {@code term}, {@code
 * restart}, {@code delete} and {@code start} are the calls of a supervisor, {@code dstart} and
 * {@code dterm} those of a dynamic one; after {@code break w} each start of w fails, until {@code
 * mend w}. Nothing follows once the root has ended.
 *
 * <h2>When it is quiet</h2>
 *
 * <p>No time is waited. After an action all supervisors are asked from the root down, again and
 * again, until all that they name is alive, nobody waits for a restart but one that is broken, and
 * all who are not in the tree have ended. Periods of intensity are longer than any run.
 *
 * <h2>What is not compared, and why</h2>
 *
 * <ul>
 *   <li>The order in which children of a dynamic supervisor, and of one that was killed, end and
 *       start: they do so at the same time. Such lines are sorted.
 *   <li>The order of {@code which_children}: OTP gives the last child first, Troupe the first.
 *   <li>The specs that a dynamic supervisor counts: one in OTP, as many as children in Troupe, as
 *       in Elixir.
 *   <li>What {@code terminate_child} of a dead dynamic child answers: ok in OTP, which takes any
 *       dead process for one; not found in Troupe and Elixir. Both are told as {@code gone}.
 *   <li>A supervisor whose child does not start: {@code {shutdown, {failed_to_start_child, Id, R}}}
 *       in OTP, the child's {@code StartException} in Troupe. The reason inside is compared.
 *   <li>How often a broken child is tried.
 * </ul>
 *
 * <p>Not made, as OTP leaves it open or has no like of it: links between children of one
 * supervisor, or of supervisors that may give up (two exits race); a broken child behind others
 * that are restarted with it at each attempt; supervisors that are killed when their own supervisor
 * stops them; a dynamic child that ignores its restart (OTP 25 keeps it as a child without a
 * process); significant children of dynamic supervisors, which Troupe refuses; {@code
 * max_children}; short periods.
 */
package dev.troupe.trust.oracle;
