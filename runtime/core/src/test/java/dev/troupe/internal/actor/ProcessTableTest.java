package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.SystemOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
      // Grows for a while, then shrinks, so that both resizes happen.
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
}
