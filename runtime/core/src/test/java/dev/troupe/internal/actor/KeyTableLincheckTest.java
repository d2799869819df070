package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorRef;
import dev.troupe.AlreadyRegisteredException;
import dev.troupe.SystemOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Actors that register under one key, take that back, and end: the registry is linearizable, has
 * one holder at a time, and no entry outlives its actor.
 */
final class KeyTableLincheckTest {

  private static final int MOST = 5;
  private static final String KEY = "key";

  /** One actor for each thread, and what happens to it. */
  public abstract static class Actors {
    static final Kernel KERNEL = Kernel.create("keys", SystemOptions.defaults());
    final Cell[] cells = new Cell[MOST];

    Actors() {
      for (int i = 0; i < MOST; i++) {
        cells[i] = new Cell(KERNEL, i, KERNEL.outside(), new Object());
      }
    }

    /** Whether the actor has got the key. */
    @Operation
    public boolean register(@Param(gen = ThreadIdGen.class) int actor) {
      try {
        registers(cells[actor]);
        return true;
      } catch (AlreadyRegisteredException | IllegalStateException refused) {
        return false; // the key is taken, or the actor has ended
      }
    }

    @Operation
    public void unregister(@Param(gen = ThreadIdGen.class) int actor) {
      unregisters(cells[actor]);
    }

    /** The end of an actor comes from anywhere, as a kill does. */
    @Operation
    public void end(@Param(gen = IntGen.class, conf = "1:2") int actor) {
      cells[actor].ties().releaseHoldings();
    }

    /** The number of the holder, or -1. */
    @Operation
    public int holder() {
      ActorRef holder = whereis();
      return holder == null ? -1 : (int) holder.id();
    }

    abstract void registers(Cell cell);

    abstract void unregisters(Cell cell);

    abstract ActorRef whereis();
  }

  /** The real registry. */
  public static final class Real extends Actors {
    private final UniqueKeyTable<String, String> table = new UniqueKeyTable<>(KERNEL, "keys");

    @Override
    void registers(Cell cell) {
      // Not by register, whose reserve of stack is a recursion, and so a hang to Lincheck.
      KeyEntry<String, String> holder = table.add(KEY, "value", cell);
      if (holder != null) {
        throw new AlreadyRegisteredException("taken", holder.actor);
      }
    }

    @Override
    void unregisters(Cell cell) {
      table.remove(KEY, cell);
    }

    @Override
    ActorRef whereis() {
      List<KeyEntry<String, String>> found = table.find(KEY);
      return found.isEmpty() ? null : found.getFirst().actor;
    }

    @Validate
    public void countIsThatOfTheEntries() {
      if (table.count() != table.find(KEY).size()) {
        throw new IllegalStateException(table.count() + " counted");
      }
    }
  }

  /** A planted bug: an entry is in the table before its actor, which may have ended, holds it. */
  public static final class AddsBeforeItHolds extends Actors {
    private final Map<String, Cell> table = new ConcurrentHashMap<>();

    @Override
    void registers(Cell cell) {
      Cell holder = table.putIfAbsent(KEY, cell);
      if (holder != null) {
        throw new AlreadyRegisteredException("taken", holder);
      }
      if (!cell.ties().hold(ended -> table.remove(KEY, ended))) {
        throw new IllegalStateException("has ended");
      }
    }

    @Override
    void unregisters(Cell cell) {
      table.remove(KEY, cell);
    }

    @Override
    ActorRef whereis() {
      return table.get(KEY);
    }
  }

  /** A planted bug: looks whether the key is free, and only then takes it. */
  public static final class LooksThenTakes extends Actors {
    private final Map<String, Cell> table = new ConcurrentHashMap<>();

    @Override
    void registers(Cell cell) {
      Cell holder = table.get(KEY);
      if (holder != null) {
        throw new AlreadyRegisteredException("taken", holder);
      }
      if (!cell.ties().hold(ended -> table.remove(KEY, ended))) {
        throw new IllegalStateException("has ended");
      }
      table.put(KEY, cell);
    }

    @Override
    void unregisters(Cell cell) {
      table.remove(KEY, cell);
    }

    @Override
    ActorRef whereis() {
      return table.get(KEY);
    }
  }

  /** What they are to be equivalent to. */
  public static final class OneHolder {
    private int holder = -1;
    private final boolean[] ended = new boolean[MOST];

    public boolean register(int actor) {
      if (holder >= 0 || ended[actor]) {
        return false;
      }
      holder = actor;
      return true;
    }

    public void unregister(int actor) {
      if (holder == actor) {
        holder = -1;
      }
    }

    public void end(int actor) {
      unregister(actor);
      ended[actor] = true;
    }

    public int holder() {
      return holder;
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(2)
        .invocationsPerIteration(150)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(2)
        .actorsPerThread(2)
        .sequentialSpecification(OneHolder.class);
  }

  @Test
  void keyHasOneHolderAtATimeWhoLives() {
    // A slot goes out of use while another actor has found it and does not have its lock yet.
    Actor first = actor("register", 2);
    List<Actor> one = List.of(actor("register", 1), actor("holder"));
    List<Actor> other = List.of(actor("unregister", 2), actor("register", 2));
    options()
        .addCustomScenario(
            new ExecutionScenario(List.of(first), List.of(one, other), List.of(), null))
        .check(Real.class);
  }

  private static Actor actor(String operation, Object... arguments) {
    return Stream.of(Real.class.getMethods())
        .filter(method -> method.getName().equals(operation))
        .map(method -> new Actor(method, List.of(arguments)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void plantedEarlyEntryIsFound() {
    assertThrows(
        LincheckAssertionError.class,
        () -> options().iterations(200).check(AddsBeforeItHolds.class));
  }

  @Test
  void plantedSecondHolderIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(LooksThenTakes.class));
  }
}
