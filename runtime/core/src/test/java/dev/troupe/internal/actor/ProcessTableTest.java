package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.SystemOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table against a map, over random additions and removals. */
final class ProcessTableTest {

  private final Kernel kernel = Kernel.create("table", SystemOptions.defaults());

  private Cell cell(long id) {
    return new Cell(kernel, id, kernel.outside(), new Object());
  }

  @Test
  void agreesWithAMap() {
    ProcessTable table = new ProcessTable();
    Map<Long, Cell> map = new HashMap<>();
    Random random = new Random(7);
    for (int step = 0; step < 200_000; step++) {
      // Grows for a while, then shrinks.
      long id = random.nextInt(5_000);
      boolean add = random.nextInt(100) < (step < 100_000 ? 60 : 30);
      if (add && !map.containsKey(id)) {
        Cell cell = cell(id);
        table.add(cell);
        map.put(id, cell);
      } else if (!add && map.containsKey(id)) {
        table.remove(map.remove(id));
      }
      if (step % 1_000 == 0) {
        assertEquals(new HashSet<>(map.values()), new HashSet<>(table.all()));
        assertEquals(map.size(), table.all().size());
        assertEquals(map.isEmpty(), table.isEmpty());
      }
    }
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    ProcessTable table = new ProcessTable();
    Cell there = cell(16);
    table.add(there);
    table.remove(cell(32));
    assertEquals(List.of(there), table.all());
    table.remove(there);
    assertTrue(table.isEmpty());
  }

  @Test
  void whoGoesThroughItFindsAllThatStayAndNoneTwice() {
    ProcessTable table = new ProcessTable();
    Set<Cell> stay = new HashSet<>();
    Deque<Cell> leave = new ArrayDeque<>();
    for (int id = 1; id <= 100_000; id++) { // many times what is looked at under one lock
      Cell cell = cell(id);
      table.add(cell);
      if (id % 10 == 0) {
        stay.add(cell);
      } else {
        leave.add(cell);
      }
    }
    List<ProcessTable.Place> places =
        List.of(new ProcessTable.Place(), new ProcessTable.Place(), new ProcessTable.Place());
    List<List<Cell>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Random random = new Random(11);
    long next = 100_001;
    while (!places.stream().allMatch(ProcessTable.Place::isAtTheEnd)) {
      int who = random.nextInt(places.size());
      if (!places.get(who).isAtTheEnd()) {
        table.next(places.get(who), cell -> true, found.get(who));
      }
      for (int i = 0; i < 200; i++) { // the oldest and the youngest, so those that are stood on too
        if (!leave.isEmpty()) {
          table.remove(random.nextBoolean() ? leave.removeFirst() : leave.removeLast());
        }
        table.add(cell(next++));
      }
    }

    for (List<Cell> all : found) {
      Set<Cell> once = new HashSet<>(all);
      assertEquals(all.size(), once.size());
      assertTrue(once.containsAll(stay));
    }
  }

  @Test
  void whoEndsWhereSomebodyStandsIsSteppedOver() {
    ProcessTable table = new ProcessTable();
    List<Cell> cells = new ArrayList<>();
    for (int i = 1; i <= 1_030; i++) {
      cells.add(cell(16L * i)); // of one stripe
      table.add(cells.getLast());
    }
    ProcessTable.Place at = new ProcessTable.Place();
    List<Cell> found = new ArrayList<>();
    table.next(at, cell -> true, found);
    assertEquals(cells.subList(6, 1_030).reversed(), found);

    table.remove(cells.get(5));
    table.remove(cells.get(4));
    found.clear();
    while (!at.isAtTheEnd()) {
      table.next(at, cell -> true, found);
    }
    assertEquals(cells.subList(0, 4).reversed(), found);
  }
}
