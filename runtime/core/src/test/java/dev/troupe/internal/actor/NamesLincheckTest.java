package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorRef;
import dev.troupe.ExitReason;
import dev.troupe.StartException;
import dev.troupe.SystemOptions;
import dev.troupe.internal.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Actors that start under one name and end, some of them twice, as an end that has failed is
 * repeated: a name has one holder at a time, and who has not got it takes it from nobody.
 */
final class NamesLincheckTest {

  private static final int MOST = 5;
  private static final String NAME = "name";

  /** One actor after the other for each thread. */
  public abstract static class Actors {
    static final Kernel KERNEL = Kernel.create("names", SystemOptions.defaults());
    private final Cell[] cells = new Cell[MOST]; // by thread, written by that thread
    private final int[] started = new int[MOST]; // likewise

    Actors() {
      // A run that Lincheck has broken off leaves its actors behind.
      KERNEL.processes().forEach(Real::end);
    }

    /** Whether a new actor has got the name. */
    @Operation
    public boolean start(@Param(gen = ThreadIdGen.class) int thread) {
      Cell cell =
          new Cell(KERNEL, thread * MOST + ++started[thread], KERNEL.outside(), new Object());
      if (!register(cell)) {
        return false;
      }
      cells[thread] = cell;
      return true;
    }

    /** The thread's actor ends, or does so once more. */
    @Operation
    public void end(@Param(gen = ThreadIdGen.class) int thread) {
      if (cells[thread] != null) {
        release(cells[thread]);
      }
    }

    /** Whose actor has the name, or -1. */
    @Operation
    public int whereis() {
      ActorRef holder = find();
      return holder == null ? -1 : (int) holder.id() / MOST;
    }

    abstract boolean register(Cell cell);

    abstract void release(Cell cell);

    abstract ActorRef find();
  }

  /** The real names, and the table of actors beside them. */
  public static final class Real extends Actors {
    @Override
    boolean register(Cell cell) {
      try {
        KERNEL.register(cell, NAME);
        return true;
      } catch (StartException taken) {
        return false;
      }
    }

    @Override
    void release(Cell cell) {
      end(cell);
    }

    static void end(Cell cell) {
      KERNEL.release(cell);
      KERNEL.ended(cell, ExitReason.normal());
    }

    @Override
    ActorRef find() {
      return KERNEL.whereis(NAME).orElse(null);
    }

    @Validate
    public void nobodyIsInTheTableButTheHolder() {
      List<Cell> left = KERNEL.processes();
      ActorRef holder = find();
      if (!left.equals(holder == null ? List.of() : List.of(holder))) {
        throw new IllegalStateException("left in the table: " + left);
      }
    }
  }

  /** A planted bug: who ends frees the name, whoever has it. */
  public static final class FreesWhatIsAnothers extends Actors {
    private final Map<String, Cell> names = new ConcurrentHashMap<>();

    @Override
    boolean register(Cell cell) {
      return names.putIfAbsent(NAME, cell) == null;
    }

    @Override
    void release(Cell cell) {
      names.remove(NAME);
    }

    @Override
    ActorRef find() {
      return names.get(NAME);
    }
  }

  /** What they are to be equivalent to. */
  public static final class OneHolder {
    private int holder = -1;

    public boolean start(int thread) {
      if (holder >= 0) {
        return false;
      }
      holder = thread;
      return true;
    }

    public void end(int thread) {
      if (holder == thread) {
        holder = -1;
      }
    }

    public int whereis() {
      return holder;
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(6)
        .invocationsPerIteration(200)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(2)
        .actorsPerThread(3)
        .sequentialSpecification(OneHolder.class);
  }

  @Test
  void nameHasOneHolderAtATime() {
    // Few scenarios at random have an end done twice beside another's start.
    options()
        .addCustomScenario(
            Scenarios.of(Real.class, "start(1) end(1)", "end(1)", "start(2) whereis"))
        .check(Real.class);
  }

  @Test
  void plantedTheftIsFound() {
    assertThrows(
        LincheckAssertionError.class,
        () -> options().iterations(200).check(FreesWhatIsAnothers.class));
  }
}
