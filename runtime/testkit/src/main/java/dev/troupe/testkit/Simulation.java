package dev.troupe.testkit;

import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Kernels;
import dev.troupe.internal.host.Hosts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs code with actors on a machine of its own: one processor, whose choices come from a seed, and
 * a clock that does not wait.
 *
 * <pre>{@code
 * Simulation.run(
 *     17,
 *     sim -> {
 *       try (ActorSystem system = ActorSystem.start("bank")) {
 *         AccountRef account = AccountRef.start(system, AccountServer::new);
 *         account.deposit(100);
 *         sim.sleep(Duration.ofHours(1)); // takes no time
 *         assertEquals(100, account.balance());
 *       }
 *     });
 * }</pre>
 *
 * <p><b>What is simulated.</b> Each system that is made inside, and each virtual thread that is
 * started inside, by whatever code. One of these threads runs at a time, as real code on a real
 * virtual thread; where it parks or yields, the seed chooses which goes on. Timers, time limits of
 * calls, starts and shutdowns, and the periods of restart intensities go by the virtual clock,
 * which jumps to the next of them whenever no thread can run. With the test kit as an agent (see
 * {@link SimulationAgent}) threads change places within the runtime too, and {@code Thread.sleep},
 * {@code LockSupport.parkNanos} and {@code System.nanoTime} go by the virtual clock in all code.
 *
 * <p><b>The same seed gives the same run</b>, step by step, as long as the code under test does not
 * take anything from outside: random numbers (use {@link #random}), the time of day, the order of
 * identity hash codes, files that change; and as long as nobody outside wakes a thread of the
 * simulation. That is what happens at a {@code synchronized} that another thread holds, at {@code
 * Object.wait}, at {@code Thread.sleep} (without the agent) and timed waits of the JDK's classes,
 * at sockets and files, and with platform threads and common pools. Then the run goes on, but is
 * not promised to be the same again; {@link Run#disturbedBy} and the message of a failure say so.
 * Use {@code java.util.concurrent} locks where a simulated test should cover them.
 *
 * <p>The JVM must be started with {@code --add-opens java.base/java.lang=ALL-UNNAMED}, or with the
 * agent. Several simulations may run at once, each on the thread that has called {@code run}.
 */
public final class Simulation {

  /** What is simulated. */
  @FunctionalInterface
  public interface Body {
    /**
     * Runs on a thread of the simulation.
     *
     * @param sim the simulation
     * @throws Exception whatever it likes, which fails the run
     */
    void run(Simulation sim) throws Exception;
  }

  /**
   * A run that has ended.
   *
   * @param seed what it came from
   * @param steps how often a thread was chosen
   * @param time how much virtual time went by
   * @param fingerprint equal to that of another run if both took the same steps
   * @param disturbedBy what was the first to wake a thread from outside, if anything, and where:
   *     then another run of the seed may differ
   * @param trace each step as a line, the last some thousands of them, if the options want it; else
   *     empty
   */
  public record Run(
      long seed,
      long steps,
      Duration time,
      long fingerprint,
      Optional<String> disturbedBy,
      String trace) {}

  static {
    Hosts.askFirst(name -> {
      World world = World.current();
      return world == null ? null : new SimulatedHost(world, name);
    });
  }

  private final World world;

  private Simulation(World world) {
    this.world = world;
  }

  /**
   * Runs a body with the default options.
   *
   * @param seed from which all choices come
   * @param body what to run
   * @return the run
   * @throws SimulationFailedError if the body throws, or never ends
   * @throws IllegalStateException if the current thread is virtual or in a simulation already, or
   *     the JVM was not started as it must be
   */
  public static Run run(long seed, Body body) {
    return run(seed, SimulationOptions.defaults(), body);
  }

  /**
   * Runs a body. Systems that it leaves open are closed afterwards, and threads that it leaves are
   * interrupted.
   *
   * @param seed from which all choices come
   * @param options how to run it
   * @param body what to run
   * @return the run
   * @throws SimulationFailedError if the body throws, or never ends
   * @throws IllegalStateException if the current thread is virtual or in a simulation already, or
   *     the JVM was not started as it must be
   */
  public static Run run(long seed, SimulationOptions options, Body body) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(body, "body");
    Simulation simulation = begin(seed, options);
    simulation.phase(body);
    return simulation.end();
  }

  /** A simulation in which nothing has run yet. */
  static Simulation begin(long seed, SimulationOptions options) {
    VirtualThreads.check();
    World around = World.current();
    if (around != null) {
      throw new IllegalStateException(
          "This is in the simulation of seed "
              + around.seed
              + " already, and simulations do not nest: use that one, Simulation.current().");
    }
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException(
          "A simulation must be run by a platform thread, on which its threads are mounted; this is"
              + " "
              + Thread.currentThread()
              + ".");
    }
    return new Simulation(
        new World(
            seed,
            options.rough() ? new Disturbances.Rough() : new Disturbances.Calm(),
            new World.Limits(options.maxSteps(), World.nanos(options.timeLimit())),
            options.traced()));
  }

  /** Runs a body until it ends; once one has failed, only {@link #end} makes sense. */
  void phase(Body body) {
    Throwable[] thrown = new Throwable[1];
    try {
      world.runUntilEnded(
          world.start(
              "simulation",
              () -> {
                try {
                  body.run(this);
                } catch (Throwable t) {
                  thrown[0] = t;
                }
              }));
    } catch (SimulationFailedError stuck) {
      world.clearUp();
      throw failed(String.valueOf(stuck.getMessage()), null);
    }
    Throwable failure = thrown[0];
    if (failure != null) {
      world.clearUp();
      throw failed(failure.toString(), failure);
    }
  }

  /** Closes what is open, and ends what is left. */
  Run end() {
    List<String> left = world.clearUp();
    if (!left.isEmpty()) {
      throw failed("threads were left that do not end when they are interrupted: " + left, null);
    }
    return new Run(
        world.seed,
        world.steps(),
        Duration.ofNanos(world.now()),
        world.trace.hash(),
        Optional.ofNullable(world.foreigner()).map(Foreigner::inWords),
        world.trace.text());
  }

  private SimulationFailedError failed(String what, @Nullable Throwable cause) {
    StringBuilder text = new StringBuilder("seed ").append(world.seed).append(": ").append(what);
    Foreigner foreigner = world.foreigner();
    if (foreigner != null) {
      text.append("\nThe same seed may lead elsewhere: a thread of the simulation was woken from")
          .append(" outside, by ")
          .append(foreigner.inWords())
          .append('.')
          .append(foreigner.advice());
    }
    List<Kernel> outside =
        Kernels.running().stream()
            .filter(kernel -> !(kernel.host() instanceof SimulatedHost))
            .toList();
    if (!outside.isEmpty()) {
      text.append("\nNot simulated, but in real time: ")
          .append(outside)
          .append(". What is to be simulated must be started in the simulation, in JUnit's tests")
          .append(" in the method or in @BeforeEach.");
    }
    if (!world.trace.text().isEmpty()) {
      text.append('\n').append(world.trace.text());
    }
    return new SimulationFailedError(text.toString(), cause);
  }

  /**
   * The simulation that the current thread is in.
   *
   * @return empty if it is in none
   */
  public static Optional<Simulation> current() {
    World world = World.current();
    return world == null ? Optional.empty() : Optional.of(new Simulation(world));
  }

  /**
   * From which all choices come.
   *
   * @return the seed
   */
  public long seed() {
    return world.seed;
  }

  /**
   * How much virtual time has gone by.
   *
   * @return since the body was started
   */
  public Duration time() {
    return Duration.ofNanos(world.now());
  }

  /**
   * Waits for virtual time to go by, while everything else goes on. Only on a thread of the
   * simulation.
   *
   * @param time how long; zero or less only lets others go first, perhaps
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if this is no thread of the simulation
   */
  public void sleep(Duration time) throws InterruptedException {
    Objects.requireNonNull(time, "time");
    checkInside();
    world.sleep(World.nanos(time));
  }

  /**
   * A source of random numbers that come from the seed. Only on a thread of the simulation.
   *
   * @return always the same source
   * @throws IllegalStateException if this is no thread of the simulation
   */
  public RandomGenerator random() {
    checkInside();
    return world.random();
  }

  /**
   * Lets other threads go first, perhaps; for code under test with races of its own. Only on a
   * thread of the simulation.
   *
   * @throws IllegalStateException if this is no thread of the simulation
   */
  public void point() {
    checkInside();
    world.point();
  }

  /**
   * Puts something into the trace, and so into the fingerprint. Only on a thread of the simulation.
   *
   * @param what what has happened
   * @throws IllegalStateException if this is no thread of the simulation
   */
  public void note(String what) {
    Objects.requireNonNull(what, "what");
    checkInside();
    world.trace.note(what, world.now());
  }

  private void checkInside() {
    if (World.current() != world) {
      throw new IllegalStateException(
          Thread.currentThread() + " is no thread of the simulation of seed " + world.seed + ".");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Simulation simulation && simulation.world == world;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(world);
  }

  @Override
  public String toString() {
    return "simulation of seed " + world.seed;
  }
}
