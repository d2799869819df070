package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When a sender must wake the turn. */
final class LaneTest {

  private final Lane lane = new Lane(1);

  private boolean wakes(Signal signal) {
    return lane.add(signal) == Lane.Added.IN_AND_WAKES;
  }

  @Test
  void oneWakeUpIsPromisedUntilTheLaneWasFoundEmpty() {
    assertTrue(wakes(new Wake()));
    for (int i = 0; i < 1000; i++) {
      assertFalse(wakes(new Wake()));
    }
    while (lane.size() > 0) {
      assertNotNull(lane.poll());
    }
    assertFalse(wakes(new Wake())); // the turn has not looked yet, and will
    assertNotNull(lane.poll());
    assertNull(lane.poll());
    assertTrue(wakes(new Wake()));
  }

  @Test
  void turnThatFindsNothingBeforeItParksIsWoken() {
    assertTrue(wakes(new Wake()));
    assertNotNull(lane.poll());
    assertTrue(lane.isEmpty());
    assertTrue(wakes(new Wake()));
  }

  @Test
  void brokenPromiseIsTheNextSenders() {
    assertTrue(wakes(new Wake()));
    lane.woken = false;
    assertTrue(wakes(new Wake()));
    assertEquals(2, lane.size());
    assertNotNull(lane.poll());
    assertNotNull(lane.poll());
    assertNull(lane.poll());
  }
}
