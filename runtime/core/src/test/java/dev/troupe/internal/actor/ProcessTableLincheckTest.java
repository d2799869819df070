package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.SystemOptions;
import dev.troupe.internal.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;

/**
 * The table of actors under several threads, within one stripe of it, of which a look sees one
 * moment: who was added is found until it is removed, also while its neighbours come and go.
 */
final class ProcessTableLincheckTest {

  private static final int MOST = 5;

  /** One actor for each thread, which starts and ends. */
  public abstract static class Actors {
    private static final Kernel KERNEL = Kernel.create("table", SystemOptions.defaults());
    private final Cell[] cells = new Cell[MOST];
    private final boolean[] there = new boolean[MOST]; // by thread, written by that thread

    Actors() {
      for (int i = 0; i < MOST; i++) {
        cells[i] =
            new Cell(KERNEL, (long) i * ProcessTable.STRIPES, KERNEL.outside(), new Object());
      }
    }

    @Operation
    public void start(@Param(gen = ThreadIdGen.class) int actor) {
      if (!there[actor]) {
        there[actor] = true;
        add(cells[actor]);
      }
    }

    @Operation
    public void end(@Param(gen = ThreadIdGen.class) int actor) {
      there[actor] = false;
      remove(cells[actor]);
    }

    @Operation
    public String all() {
      TreeSet<Integer> ids = new TreeSet<>();
      for (Cell cell : cells()) {
        ids.add((int) (cell.id() / ProcessTable.STRIPES));
      }
      return ids.toString();
    }

    abstract void add(Cell cell);

    abstract void remove(Cell cell);

    abstract List<Cell> cells();
  }

  /** The real table. */
  public static final class Real extends Actors {
    private final ProcessTable table = new ProcessTable();

    @Override
    void add(Cell cell) {
      table.add(cell);
    }

    @Override
    void remove(Cell cell) {
      table.remove(cell);
    }

    @Override
    List<Cell> cells() {
      return table.all();
    }
  }

  /** A planted bug: each takes a place that it has seen to be free, without a lock. */
  public static final class Unlocked extends Actors {
    private final Cell[] places = new Cell[MOST];
    private volatile int changes;

    @Override
    void add(Cell cell) {
      int at = 0;
      while (places[at] != null) {
        at++;
      }
      places[at] = cell;
      changes++;
    }

    @Override
    void remove(Cell cell) {
      for (int at = 0; at < MOST; at++) {
        if (places[at] == cell) {
          places[at] = null;
        }
      }
      changes++;
    }

    @Override
    List<Cell> cells() {
      return Arrays.stream(places).filter(cell -> cell != null && changes > 0).toList();
    }
  }

  /** What they are to be equivalent to. */
  public static final class Ids {
    private final TreeSet<Integer> ids = new TreeSet<>();

    public void start(int actor) {
      ids.add(actor);
    }

    public void end(int actor) {
      ids.remove(actor);
    }

    public String all() {
      return ids.toString();
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(4)
        .invocationsPerIteration(150)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(2)
        .actorsPerThread(2)
        .sequentialSpecification(Ids.class);
  }

  @Test
  void whoStartsIsFoundUntilItEnds() {
    options()
        .addCustomScenario(Scenarios.of(Real.class, "start(0)", "end(0)", "start(1) all"))
        .addCustomScenario(Scenarios.of(Real.class, "start(0)", "end(0)", "start(1) start(2) all"))
        .check(Real.class);
  }

  @Test
  void plantedPlaceTakenTwiceIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(Unlocked.class));
  }
}
