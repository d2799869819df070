package dev.troupe.examples.guides.mailboxes;

import java.util.concurrent.CountDownLatch;

final class PressServer implements Press {

  private final CountDownLatch paper;
  private int printed;

  PressServer(CountDownLatch paper) {
    this.paper = paper;
  }

  @Override
  public void print(String page) {
    waitFor(paper);
    printed++;
  }

  @Override
  public int printed() {
    return printed;
  }

  // [both]
  @Override
  public int both(Press other) {
    return printed + other.both(PressRef.self()); // and the other one asks back
  }

  // [/both]

  @Override
  public void jam() {
    waitFor(new CountDownLatch(1));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException killed) {
      throw new IllegalStateException(killed);
    }
  }
}
