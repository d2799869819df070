package dev.troupe.internal.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.internal.scheduler.SchedulerModel.Deed;
import dev.troupe.internal.scheduler.SchedulerModel.Protocol;
import dev.troupe.internal.scheduler.SchedulerModel.Scenario;
import dev.troupe.internal.scheduler.SchedulerModel.Verdict;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every interleaving of the scheduler's protocol, for some senders, workers, and a tick with gaps
 * and looks: no runnable task is left without somebody who will come to it, and none runs twice at
 * once. Each planted variant breaks that.
 */
@Timeout(120)
final class SchedulerExplorerTest {

  private static final List<Deed> NOTHING = List.of();

  private static List<Deed> sends(int... tasks) {
    return Arrays.stream(tasks).<Deed>mapToObj(Deed.Send::new).toList();
  }

  private static List<Deed> and(List<Deed> deeds, Deed last) {
    return Stream.concat(deeds.stream(), Stream.of(last)).toList();
  }

  /** In each, enough meets for some planted variant to show. */
  private static final List<Scenario> SCENARIOS =
      List.of(
          // Two senders wake tasks, and meet the standby and a gap.
          new Scenario(new int[][] {{0, 1}, {1}}, List.of(NOTHING, NOTHING), 9, "g"),
          // Three in a row to one task, in turns of one message.
          new Scenario(new int[][] {{0, 0}, {0}}, List.of(NOTHING), 1, "g"),
          // A slot is put away for a gap that closes meanwhile.
          new Scenario(new int[][] {{0}, {0}}, List.of(sends(1), NOTHING), 9, "gg"),
          // Who blocks has left a standby for the rest of the queue.
          new Scenario(
              new int[][] {{0, 1}, {2}},
              List.of(List.of(new Deed.Block()), NOTHING, NOTHING),
              9,
              ""),
          // Who parks has put its slot away; who blocks unannounced is watched.
          new Scenario(
              new int[][] {{0}, {2}},
              List.of(and(sends(1), new Deed.Park()), NOTHING, and(sends(1), new Deed.Block())),
              9,
              "l"),
          // A slot is filled again while the tick stops watching it; its worker then blocks.
          new Scenario(
              new int[][] {{0}},
              List.of(sends(1), and(sends(2), new Deed.Block()), NOTHING),
              9,
              "ll"),
          // What a slot displaces is queued, while the tick takes the slot.
          new Scenario(new int[][] {{0}}, List.of(sends(1, 2), NOTHING, NOTHING), 9, "lgl"));

  /** What was seen. */
  private record Seen(Verdict verdict, int states) {}

  private static Seen explore(Protocol protocol, Scenario scenario) {
    SchedulerModel model = new SchedulerModel(protocol, scenario);
    Set<ByteBuffer> known = new HashSet<>();
    Deque<byte[]> open = new ArrayDeque<>();
    byte[] start = model.start();
    known.add(ByteBuffer.wrap(start));
    open.push(start);
    while (!open.isEmpty()) {
      byte[] state = open.pop();
      boolean rest = true;
      for (int thread = 0; thread < model.threads(); thread++) {
        byte[] next = state.clone();
        if (model.step(next, thread)) {
          rest = false;
          while (model.isPrivate(next, thread) && model.step(next, thread)) {
            // it makes no difference when
          }
          model.sortWorkers(next);
          if (known.add(ByteBuffer.wrap(next))) {
            open.push(next);
          }
        }
      }
      Verdict verdict = rest ? model.atRest(state) : model.verdict();
      if (verdict != Verdict.GOOD) {
        return new Seen(verdict, known.size());
      }
    }
    return new Seen(Verdict.GOOD, known.size());
  }

  @Test
  void whatIsRunnableIsComeToAndRunsOnce() {
    int states = 0;
    for (Scenario scenario : SCENARIOS) {
      Seen seen = explore(Protocol.REAL, scenario);
      assertEquals(Verdict.GOOD, seen.verdict(), scenario::toString);
      states += seen.states();
    }
    System.out.println("scheduler's protocol: " + states + " states");
    assertTrue(states > 100_000, "explored only " + states);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REAL")
  void plantedVariantIsFound(Protocol planted) {
    assertTrue(
        SCENARIOS.stream()
            .anyMatch(scenario -> explore(planted, scenario).verdict() != Verdict.GOOD));
  }
}
